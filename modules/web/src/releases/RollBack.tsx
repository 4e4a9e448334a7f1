import { useContent } from "@undercroft/client";
import { useMove, useReleases } from "@undercroft/client/releases";
import { useEffect, useRef, useState } from "react";

import { Button } from "../parts/Button";
import { Field, Form } from "../parts/Form";
import { MoveTold } from "./publish/MoveTold";

/** Makes an earlier release the active one again, for who says why and confirms it. */
export function RollBack({ number, active: isActive }: { number: number; active: boolean }) {
  const move = useMove();
  const inPlay = useActive();
  // Who was told what became active meanwhile has seen it.
  const active = move.change?.active ?? inPlay;
  const [asked, setAsked] = useState(false);
  const block = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (asked) {
      block.current?.querySelector("input")?.focus();
    }
  }, [asked]);

  if (isActive && !move.moving && move.outcome === undefined) {
    return null;
  }
  if (!asked) {
    return (
      <p className="actions">
        <Button onClick={() => setAsked(true)}>Roll back to it …</Button>
      </p>
    );
  }
  return (
    <section ref={block} aria-labelledby="rollback" className="panel">
      <h2 id="rollback">Roll back to release {number}</h2>
      {move.outcome === undefined && (
        <>
          <p>
            Every node and every player gets release {number} instead of {active ?? "the active one"}, within a moment. Nothing is
            lost: the way forward is a rollback as well.
          </p>
          <Form
            action={`Make release ${number} active`}
            doing="Rolling back …"
            busy={move.moving}
            error={move.change ? null : move.error}
            onSubmit={({ reason = "" }) => void move.start({ rollBackTo: number }, active ?? 0, reason.trim())}
          >
            <Field name="reason" label="Why" autoComplete="off" maxLength={500} />
          </Form>
        </>
      )}
      <MoveTold move={move}>
        <p>Nothing was changed. If you still want release {number}, press the button again.</p>
      </MoveTold>
      {!move.moving && move.outcome === undefined && (
        <p className="actions">
          <Button look="quiet" onClick={() => setAsked(false)}>
            Leave it
          </Button>
        </p>
      )}
    </section>
  );
}

/** Number of the release that is left by a move; undefined while it is not known. */
export function useActive(): number | undefined {
  const releases = useReleases().data?.pages.flatMap((page) => page.releases);
  const inPlay = useContent().data?.release;
  return releases?.find(({ active }) => active)?.number ?? (inPlay?.draft ? undefined : inPlay?.number);
}
