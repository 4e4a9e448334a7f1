import { Link } from "wouter";

import { addressOf, type CodexKind } from "./address";

/** A reference to another record. One that the release does not hold is shown by its id and leads nowhere. */
export function RecordLink({ kind, id, name }: { kind: CodexKind; id: string; name: string | undefined }) {
  if (name === undefined) {
    return (
      <span>
        <code>{id}</code> (not in this release)
      </span>
    );
  }
  return <Link href={addressOf(kind, id)}>{name}</Link>;
}
