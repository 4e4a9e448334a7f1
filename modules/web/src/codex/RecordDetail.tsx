import type { Codex } from "./codex";
import type { Entry } from "./entry";
import { EntryHead } from "./EntryHead";
import { Fields } from "./Fields";
import { NamedBy } from "./NamedBy";

/** The page of a record of any kind, made from what its schema says alone. */
export function RecordDetail({ entry, codex }: { entry: Entry; codex: Codex }) {
  return (
    <article className="record">
      <EntryHead entry={entry} codex={codex} />
      <Fields entry={entry} codex={codex} without={ABOVE} />
      <NamedBy entry={entry} codex={codex} />
    </article>
  );
}

/** What the head says, or the order of the list; icons are for a client that has the pictures. */
const ABOVE = ["id", "number", "level", "name", "title", "symbol", "rarity", "category", "element", "hidden", "icon", "sort_order"];
