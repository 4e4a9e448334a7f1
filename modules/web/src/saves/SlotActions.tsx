import { useContent, useRevisions, type Run, type Save } from "@undercroft/client";

import { Button } from "../parts/Button";
import { isFilled } from "./slots";
import { sampleRun } from "./sample";

export interface SlotActionsProps {
  readonly slot: number;
  readonly head: Save | undefined;
  readonly busy: boolean;
  /** Whether the run is shown. */
  readonly loaded: boolean;
  readonly put: (run: Run) => void;
  readonly load: () => void;
  readonly remove: () => void;
  readonly restore: (old: Save) => void;
}

/** What can be done with a slot as it is: what one came for first. */
export function SlotActions({ slot, head, busy, loaded, put, load, remove, restore }: SlotActionsProps) {
  const { content, release } = useContent().data ?? {};
  const last = useRevisions(slot).data?.revisions.find((old) => !old.deleted);
  return (
    <div className="actions">
      {head?.deleted && last && (
        <Button look="primary" busy={busy} onClick={() => restore(last)}>
          Undo the deletion
        </Button>
      )}
      {content && release && (
        <Button
          look={head?.revision === 0 ? "primary" : undefined}
          busy={busy}
          onClick={() => put(sampleRun(content, release.number))}
        >
          {busy ? "Writing …" : "Save a sample run"}
        </Button>
      )}
      {isFilled(head) && (
        <>
          <Button aria-expanded={loaded} onClick={load}>
            {loaded ? "Hide the run" : "Load the run"}
          </Button>
          <Button look="danger" busy={busy} onClick={remove}>
            Delete
          </Button>
        </>
      )}
    </div>
  );
}
