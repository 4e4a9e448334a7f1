import { useContent, useRevisions, useSave, type Save } from "@undercroft/client";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import { Button } from "../parts/Button";
import { usePageTitle } from "../parts/usePageTitle";
import { slotName } from "./address";
import { Conflict } from "./Conflict";
import { History } from "./History";
import { LoadedRun } from "./LoadedRun";
import { sampleRun } from "./sample";
import { SaveHead } from "./SaveHead";
import { WriteFailed } from "./WriteFailed";

/** One slot: what it holds, and everything that can be done with it. */
export function SlotDetail({ slot }: { slot: number }) {
  const save = useSave(slot);
  const { data: current } = useContent();
  const { data: kept } = useRevisions(slot);
  const [done, setDone] = useState("");
  const [loaded, setLoaded] = useState(false);
  const article = useRef<HTMLElement>(null);
  const { head, writing, conflict } = save;
  const filled = head !== undefined && head.revision > 0 && !head.deleted;
  const last = kept?.revisions.find((revision) => !revision.deleted);
  usePageTitle(filled && head.name ? `${head.name}, ${slotName(slot)}` : slotName(slot));

  const torn = conflict !== undefined;
  useEffect(() => {
    // A choice comes first; and whoever pressed a button that is gone now goes on from the slot's name.
    if (torn) {
      article.current?.querySelector<HTMLElement>("#conflict")?.focus();
    } else if (done !== "" && document.activeElement === document.body) {
      article.current?.querySelector("h1")?.focus();
    }
  }, [torn, done, head]);

  /** Says what a write has done. */
  async function tell(write: Promise<Save | undefined>, words: (written: Save) => string) {
    setDone("");
    const written = await write;
    if (written !== undefined) {
      setLoaded(false);
      setDone(words(written));
    }
  }

  const restored = (old: Save) => (written: Save) => `Revision ${old.revision} is back, as revision ${written.revision}.`;
  const stored = ({ revision }: Save) =>
    `Saved as revision ${revision}.${revision > 1 ? ` What was there before stays in the history.` : ""}`;

  return (
    <article className="record slot" ref={article}>
      <Link href="/saves" className="back">
        All slots
      </Link>
      <SaveHead slot={slot} save={head} />
      {conflict && (
        <Conflict
          conflict={conflict}
          busy={writing}
          overwrite={() => void tell(conflict.overwrite(), ({ revision }) => `Yours is in the slot now, as revision ${revision}.`)}
          keepTheirs={() => {
            conflict.keepTheirs();
            setDone("What the slot holds was kept.");
          }}
        />
      )}
      {!conflict && (
        <div className="actions">
          {current?.content && current.release && (
            <Button
              look={filled ? undefined : "primary"}
              busy={writing}
              onClick={() => void tell(save.put(sampleRun(current.content!, current.release!.number)), stored)}
            >
              {writing ? "Writing …" : "Save a sample run"}
            </Button>
          )}
          {filled && (
            <Button aria-expanded={loaded} onClick={() => setLoaded(!loaded)}>
              {loaded ? "Hide the run" : "Load the run"}
            </Button>
          )}
          {filled && (
            <Button look="danger" busy={writing} onClick={() => void tell(save.remove(), () => "The slot is empty.")}>
              Delete
            </Button>
          )}
          {head?.deleted && last && (
            <Button busy={writing} onClick={() => void tell(save.restore(last), restored(last))}>
              Undo the deletion
            </Button>
          )}
        </div>
      )}
      <p className="done" role="status">
        {done}
      </p>
      {save.error && <WriteFailed error={save.error} busy={writing} again={() => void tell(save.again(), stored)} />}
      {loaded && filled && <LoadedRun slot={slot} content={current?.content} />}
      <History slot={slot} head={head} busy={writing} restore={(old) => void tell(save.restore(old), restored(old))} />
    </article>
  );
}
