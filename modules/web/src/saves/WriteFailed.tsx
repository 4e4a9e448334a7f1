import { refusalOf } from "@undercroft/client";

import { Button } from "../parts/Button";
import { inWords } from "../parts/refusals";

/** A write that did not come back. Where it may have been done all the same, another try does it once at most. */
export function WriteFailed({ error, busy, again }: { error: unknown; busy: boolean; again: () => void }) {
  const { reason, mayPass } = refusalOf(error);
  const unknown = reason === "OUTCOME_UNKNOWN" || reason === "DEADLINE_EXCEEDED";
  return (
    <div className="trouble">
      <p role="alert">
        {unknown
          ? "The connection broke halfway, so it may have been written or not. Try again: it is never written twice."
          : inWords(error)}
      </p>
      {mayPass && (
        <Button busy={busy} onClick={again}>
          {busy ? "Trying …" : "Try again"}
        </Button>
      )}
    </div>
  );
}
