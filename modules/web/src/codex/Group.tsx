import { useState } from "react";
import { Link } from "wouter";

import { addressOf, type Shown } from "./address";
import type { Shelf } from "./catalogue";
import { placeOf, type Entry } from "./entry";
import { EntryTile } from "./EntryTile";
import { Hidden } from "./Hidden";
import type { Kind } from "./kinds";

/** How many of a kind are listed beside other kinds; the rest is one step away. */
const AT_FIRST = 12;

interface GroupProps {
  readonly shelf: Shelf;
  readonly shown: Shown;
  /** Whether these are what was sought, so that they are shown unasked. */
  readonly narrowed: boolean;
  /** Of the address. */
  readonly query: string;
  /** Whether there is no other group. */
  readonly alone: boolean;
}

/** The records of one kind: behind its name, or those of them that were found. */
export function Group({ shelf: { kind, entries, hidden }, shown, narrowed, query, alone }: GroupProps) {
  const here = "kind" in shown && shown.kind.name === kind.name;
  const current = here && shown.page === "record" ? shown.id : undefined;
  const [wanted, setOpen] = useState<boolean>();
  const [all, setAll] = useState(false);
  const open = narrowed || (wanted ?? here);
  const rows = narrowed && !alone && !all ? entries.slice(0, AT_FIRST) : entries;
  const title = (
    <>
      {kind.title} <span className="count">{entries.length}</span>
    </>
  );
  if (kind.single) {
    return <Single kind={kind} current={here} query={query} />;
  }
  return (
    <section aria-labelledby={`list-${kind.name}`} data-open={open || undefined}>
      <h2 id={`list-${kind.name}`} className="codex-group">
        {narrowed ? (
          title
        ) : (
          <button type="button" aria-expanded={open} aria-current={here && shown.page === "kind" ? "page" : undefined} onClick={() => setOpen(!open)}>
            {title}
          </button>
        )}
      </h2>
      {open && (
        <ul>
          {rows.map((entry) => (
            <li key={entry.id}>
              <Row entry={entry} query={query} current={entry.id === current} />
            </li>
          ))}
        </ul>
      )}
      {open && rows.length < entries.length && (
        <button type="button" className="codex-more" onClick={() => setAll(true)}>
          {entries.length - rows.length} more
        </button>
      )}
      {open && !narrowed && <Hidden count={hidden} />}
    </section>
  );
}

/** A kind of one record is that record. */
function Single({ kind, current, query }: { kind: Kind; current: boolean; query: string }) {
  return (
    <h2 className="codex-group">
      <Link href={addressOf(kind.name, "") + query} aria-current={current ? "page" : undefined}>
        {kind.title}
      </Link>
    </h2>
  );
}

function Row({ entry, query, current }: { entry: Entry; query: string; current: boolean }) {
  const { kind, id, name, rarity } = entry;
  return (
    <Link href={addressOf(kind.name, id) + query} className="codex-row" aria-current={current ? "page" : undefined}>
      <EntryTile entry={entry} />
      <span className="codex-row-name">{name}</span>
      <span className="codex-row-place" data-rarity={rarity}>
        {placeOf(entry)}
      </span>
    </Link>
  );
}
