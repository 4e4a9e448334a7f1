import { useRevisions, type Save } from "@undercroft/client";

import { Button } from "../parts/Button";
import { Trouble } from "../parts/Trouble";
import { When } from "../parts/When";

export interface HistoryProps {
  readonly slot: number;
  readonly head: Save | undefined;
  readonly busy: boolean;
  readonly restore: (old: Save) => void;
}

/** What the slot held before, the newest first: the last 20 revisions. */
export function History({ slot, head, busy, restore }: HistoryProps) {
  const { data, error, isFetching, refetch } = useRevisions(slot);
  return (
    <section aria-labelledby="history">
      <h2 id="history">History</h2>
      {data === undefined && error && <Trouble error={error} again={() => void refetch()} trying={isFetching} />}
      {data === undefined && !error && <span className="bone" data-size="line" aria-busy="true" />}
      {data?.revisions.length === 0 && <p className="note">Each save is kept here; the last 20 can be brought back.</p>}
      {data && (
        <ol className="history">
          {data.revisions.map((old) => (
            <li key={old.revision} aria-current={old.revision === head?.revision || undefined}>
              <span className="history-number">
                <span className="visually-hidden">Revision </span>
                {old.revision}
              </span>
              <div>
                <p className="history-name">{old.deleted ? "Deleted" : old.name || "Without a name"}</p>
                <p className="note">
                  {!old.deleted && (
                    <>
                      Floor {old.floor}, level {old.level}, score {old.score} ·{" "}
                    </>
                  )}
                  <When at={old.savedAt} />
                </p>
              </div>
              {old.revision === head?.revision ? (
                <span className="history-now">now</span>
              ) : (
                !old.deleted && (
                  <Button look="quiet" busy={busy} onClick={() => restore(old)}>
                    Restore<span className="visually-hidden"> revision {old.revision}</span>
                  </Button>
                )
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
