import type { ReleaseDiff } from "@undercroft/client/releases";

import { Impact } from "../impact/Impact";
import { Records } from "./Records";

/** What differs between two states of the content: record by record, and what that does to the game. */
export function DiffView({ diff }: { diff: ReleaseDiff }) {
  if (diff.records.length === 0) {
    return <p className="releases-hint">They hold the same records: nothing differs.</p>;
  }
  return (
    <>
      <Impact moves={diff.impact} />
      <Records records={diff.records} />
    </>
  );
}
