import type { LoreEntry } from "@undercroft/client";
import { useRef } from "react";
import { Link } from "wouter";

import { useRowKeys } from "../parts/useRowKeys";
import { floors } from "../codex/words";
import { categoryWord, loreAddress, type Lore } from "./lore";

export interface LoreListProps {
  readonly lore: Lore;
  /** What the chosen category holds. */
  readonly filed: readonly LoreEntry[];
  readonly category: string | undefined;
  /** Id of the entry that is being read. */
  readonly current: string | undefined;
}

/** What there is to read, by category. */
export function LoreList({ lore, filed, category, current }: LoreListProps) {
  const rows = useRef<HTMLOListElement>(null);
  useRowKeys(rows, current);
  const known = lore.categories.some(({ key }) => key === category);
  return (
    <>
      <nav aria-label="Categories" className="lore-categories">
        <Choice name="Everything" count={lore.entries.length} to={undefined} chosen={category === undefined} />
        {lore.categories.map(({ key, name, count }) => (
          <Choice key={key} name={name} count={count} to={key} chosen={key === category} />
        ))}
      </nav>
      <nav aria-label="Lore">
        <ol ref={rows}>
          {filed.map((entry) => (
            <li key={entry.id}>
              <Row entry={entry} category={category} current={entry.id === current} />
            </li>
          ))}
        </ol>
      </nav>
      <p className="codex-nothing" role="status">
        {category !== undefined && !known && <>Nothing is filed under “{category}” in this release.</>}
      </p>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly count: number;
  readonly to: string | undefined;
  readonly chosen: boolean;
}

function Choice({ name, count, to, chosen }: ChoiceProps) {
  return (
    <Link href={loreAddress(undefined, to)} aria-current={chosen ? "true" : undefined}>
      {name} <span className="count">{count}</span>
    </Link>
  );
}

function Row({ entry, category, current }: { entry: LoreEntry; category: string | undefined; current: boolean }) {
  return (
    <Link href={loreAddress(entry.id, category)} className="codex-row" aria-current={current ? "page" : undefined}>
      <span className="lore-number" aria-hidden="true">
        {entry.sortOrder}
      </span>
      <span>
        <span className="codex-row-name">{entry.title}</span>
        {category === undefined && <span className="lore-row-category">{categoryWord(entry.category)}</span>}
      </span>
      <span className="codex-row-place">{floors(entry.floor, entry.floor)}</span>
    </Link>
  );
}
