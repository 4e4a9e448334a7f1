import { PublishStep, type MoveProgress, type ReleaseChange } from "@undercroft/client/releases";
import type { ReactNode } from "react";
import { Link } from "wouter";

import { spoken } from "../../codex/words";
import { When } from "../../parts/When";
import { addressOfRelease } from "../address";
import { counted, secondsOf } from "../words";

/** The steps of a publish in their order, and what each means. */
const STEPS: readonly (readonly [PublishStep, string])[] = [
  [PublishStep.TABLES_WRITTEN, "The tables hold the records"],
  [PublishStep.RELEASE_STORED, "The release is stored"],
  [PublishStep.ACTIVATED, "It is the active one"],
  [PublishStep.COMMITTED, "All of that is committed: it will be served, whatever happens now"],
  [PublishStep.CACHED, "The cache holds it, or is left alone"],
  [PublishStep.CONFIRMED, "Every node serves it, or answers nothing"],
];

export interface MoveToldProps {
  readonly move: MoveProgress;
  /** What to do about it when another release has become active meanwhile. */
  readonly children: ReactNode;
}

/** How far a publish or a rollback has come, step by step, and what came of it. */
export function MoveTold({ move, children }: MoveToldProps) {
  const { moving, steps, outcome, change } = move;
  return (
    <>
      {(moving || (steps.length > 0 && change === undefined)) && <Steps move={move} />}
      <p className="done" role="status">
        {outcome && outcome.changed && `Release ${outcome.release?.number} is served everywhere.`}
        {outcome && !outcome.changed && `Nothing had to change: release ${outcome.release?.number} is active already.`}
      </p>
      {outcome?.release && (
        <p>
          <Link href={addressOfRelease(outcome.release.number)}>Look at release {outcome.release.number}</Link>
        </p>
      )}
      {change && <Changed change={change}>{children}</Changed>}
    </>
  );
}

function Steps({ move: { moving, steps, waiting, outcome } }: { move: MoveProgress }) {
  const last = steps.at(-1) ?? 0;
  return (
    <ol className="steps" aria-live="polite" aria-busy={moving}>
      {STEPS.map(([step, words]) => {
        // A rollback skips one, and steps follow each other: what is behind the last one is done.
        const done = outcome !== undefined || step <= last;
        return (
          <li key={step} data-done={done || undefined}>
            <span className="steps-mark" aria-hidden="true">
              {done ? "✓" : "·"}
            </span>
            <span>
              {words}
              <span className="visually-hidden">{done ? ": done" : ": to come"}</span>
              {!done && step === PublishStep.CONFIRMED && waiting && waiting.nodes.length > 0 && (
                <span className="note">
                  waiting for {waiting.nodes.join(", ")}
                  {waiting.atMost && <>, {counted(secondsOf(waiting.atMost), "second")} at most</>}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** What became active while somebody was about to move away from another release. */
function Changed({ change: { active, since, records, recordCount }, children }: { change: ReleaseChange; children: ReactNode }) {
  return (
    <section className="panel" aria-labelledby="changed" role="alert">
      <h3 id="changed">Release {active} became active meanwhile</h3>
      <ul className="changed-moves">
        {since.map(({ release, author, reason, at }) => (
          <li key={`${release} ${at?.seconds}`}>
            <Link href={addressOfRelease(release)}>Release {release}</Link> by {author}, <When at={at} />
            {reason !== "" && <>: {reason}</>}
          </li>
        ))}
      </ul>
      {recordCount > 0 && (
        <p>
          {counted(recordCount, "record")} differ{recordCount === 1 && "s"} from what you looked at:{" "}
          {records.map((each) => spoken(each.split("/").at(-1) ?? each)).join(", ")}
          {recordCount > records.length && " …"}
        </p>
      )}
      {children}
    </section>
  );
}
