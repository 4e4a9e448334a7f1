import { useContent, useSave, type Save } from "@undercroft/client";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import { Conflict } from "./Conflict";
import { History } from "./History";
import { LoadedRun } from "./LoadedRun";
import { SaveHead } from "./SaveHead";
import { SlotActions } from "./SlotActions";
import { isFilled } from "./slots";
import { WriteFailed } from "./WriteFailed";

/** One slot: what it holds, and everything that can be done with it. */
export function SlotDetail({ slot }: { slot: number }) {
  const save = useSave(slot);
  const { data: current } = useContent();
  const [done, setDone] = useState("");
  const [loaded, setLoaded] = useState(false);
  const article = useRef<HTMLElement>(null);
  const { head, writing, conflict } = save;
  const torn = conflict !== undefined;

  useEffect(() => {
    // A choice comes first; and whoever pressed a button that is gone now goes on from the slot's name.
    if (torn) {
      article.current?.querySelector<HTMLElement>("#conflict")?.focus();
    } else if (done !== "" && document.activeElement === document.body) {
      article.current?.querySelector("h1")?.focus();
    }
  }, [torn, done, head]);

  /** Says what a write has done, once it has. */
  async function tell(write: Promise<Save | undefined>, words = inWords) {
    setDone("");
    const written = await write;
    if (written !== undefined) {
      setLoaded(false);
      setDone(words(written));
    }
  }

  const restore = (old: Save) =>
    void tell(save.restore(old), ({ revision }) => `Revision ${old.revision} is back, as revision ${revision}.`);

  return (
    <article className="record slot" ref={article}>
      <Link href="/saves" className="back">
        All slots
      </Link>
      <SaveHead slot={slot} save={head} />
      {conflict ? (
        <Conflict
          conflict={conflict}
          overwrite={() => void tell(conflict.overwrite(), ({ revision }) => `Yours is in the slot now, as revision ${revision}.`)}
          keepTheirs={() => {
            conflict.keepTheirs();
            setDone("What the slot holds was kept.");
          }}
        />
      ) : (
        <SlotActions
          slot={slot}
          head={head}
          busy={writing}
          loaded={loaded}
          put={(run) => void tell(save.put(run))}
          load={() => setLoaded(!loaded)}
          remove={() => void tell(save.remove())}
          restore={restore}
        />
      )}
      <p className="done" role="status">
        {done}
      </p>
      {save.error && <WriteFailed error={save.error} busy={writing} again={() => void tell(save.again())} />}
      {loaded && isFilled(head) && <LoadedRun slot={slot} content={current?.content} />}
      <History slot={slot} head={head} busy={writing} restore={restore} />
    </article>
  );
}

function inWords({ deleted, revision }: Save): string {
  if (deleted) {
    return "The slot is empty.";
  }
  return `Saved as revision ${revision}.${revision > 1 ? " What was there before stays in the history." : ""}`;
}
