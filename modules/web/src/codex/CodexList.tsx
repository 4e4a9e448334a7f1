import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";

import { addressOf, type CodexKind, type Shown } from "./address";
import type { Codex } from "./codex";
import { matching } from "./filter";
import { GlyphTile } from "./GlyphTile";
import { useListKeys } from "./useListKeys";
import { floors } from "./words";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly symbol: string;
  readonly element?: string | undefined;
  /** Where it is met, in words. */
  readonly place: string;
}

/** The list with its search. `/` goes to the search, the arrow keys walk the rows. */
export function CodexList({ codex, shown }: { codex: Codex; shown: Shown }) {
  const [sought, setSought] = useState("");
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = shown.page === "record" ? shown.id : undefined;
  useListKeys(search, list);
  useEffect(() => {
    // A link may name a row that is far down the list.
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const groups = matching(groupsOf(codex), sought);

  return (
    <>
      <div role="search" className="codex-search">
        <label htmlFor="codex-search" className="visually-hidden">
          Search the codex
        </label>
        <input
          id="codex-search"
          ref={search}
          type="search"
          placeholder="Search the codex"
          autoComplete="off"
          aria-keyshortcuts="/"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div ref={list}>
        {groups.map((group) => (
          <Group key={group.kind} {...group} shown={shown} />
        ))}
      </div>
      <p className="codex-nothing" role="status">
        {groups.length === 0 && <>Nothing down here is called “{sought.trim()}”.</>}
      </p>
    </>
  );
}

interface GroupProps {
  readonly kind: CodexKind;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly shown: Shown;
}

function Group({ kind, title, rows, shown }: GroupProps) {
  const current = shown.page === "record" && shown.kind === kind ? shown.id : undefined;
  return (
    <section aria-labelledby={`list-${kind}`}>
      <h2 id={`list-${kind}`} className="codex-group">
        {title} <span className="count">{rows.length}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <RowLink kind={kind} row={row} current={row.id === current} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RowLink({ kind, row, current }: { kind: CodexKind; row: Row; current: boolean }) {
  return (
    <Link href={addressOf(kind, row.id)} className="codex-row" aria-current={current ? "page" : undefined}>
      <GlyphTile symbol={row.symbol} element={row.element} boss={kind === "bosses"} />
      <span className="codex-row-name">{row.name}</span>
      <span className="codex-row-place">{row.place}</span>
    </Link>
  );
}

function groupsOf(codex: Codex) {
  return [
    {
      kind: "enemies",
      title: "Enemies",
      rows: codex.enemies.map(({ id, name, symbol, element, minFloor, maxFloor }): Row => {
        return { id, name, symbol, element, place: floors(minFloor, maxFloor) };
      }),
    },
    {
      kind: "bosses",
      title: "Bosses",
      rows: codex.bosses.map(({ id, name, symbol, floor }): Row => ({ id, name, symbol, place: floors(floor, floor) })),
    },
    {
      kind: "themes",
      title: "Themes",
      rows: codex.themes.map(({ id, name, wallUnicode, floor }): Row => {
        return { id, name, symbol: wallUnicode, place: floors(floor, floor) };
      }),
    },
  ] as const;
}
