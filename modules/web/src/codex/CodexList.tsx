import { useEffect, useRef, useState } from "react";
import { useLocation, useSearch } from "wouter";

import { addressOf, type Shown } from "./address";
import type { Codex } from "./codex";
import { filtersIn, matching, queryOf } from "./filter";
import { Filters } from "./Filters";
import { Group } from "./Group";
import { useListKeys } from "./useListKeys";

/** How much of what was sought is repeated to who sought it. */
const ECHO = 40;

/**
 * The list with its search and filters: all kinds to open one by one, or what was found in each. `/` goes to the search,
 * the arrow keys walk the rows. Filters stand in the address and stay there while records are looked at.
 */
export function CodexList({ codex, shown }: { codex: Codex; shown: Shown }) {
  const [sought, setSought] = useState("");
  const [, navigate] = useLocation();
  const filters = filtersIn(useSearch());
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const current = "kind" in shown ? addressOf(shown.kind.name, shown.page === "record" ? shown.id : "") : undefined;
  useListKeys(search, list);
  useEffect(() => {
    // A link may name a row that is far down the list.
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const query = queryOf(filters);
  const narrowed = sought.trim() !== "" || query !== "";
  const shelves = matching(codex.catalogue, filters, sought);
  const count = shelves.reduce((sum, { entries }) => sum + entries.length, 0);

  function clear() {
    setSought("");
    navigate("/codex");
    search.current?.focus();
  }

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
      <Filters catalogue={codex.catalogue} filters={filters} onChange={(changed) => navigate(`/codex${queryOf(changed)}`)} />
      <div className="codex-found">
        <p role="status">{narrowed && (count === 0 ? nothing(sought, query !== "") : `${count} found.`)}</p>
        {narrowed && (
          <button type="button" data-look="quiet" onClick={clear}>
            Show all
          </button>
        )}
      </div>
      <div ref={list}>
        {shelves.map((shelf) => (
          <Group key={shelf.kind.name} shelf={shelf} shown={shown} narrowed={narrowed} query={query} alone={shelves.length === 1} />
        ))}
      </div>
    </>
  );
}

function nothing(sought: string, filtered: boolean): string {
  const said = sought.trim();
  if (said === "") {
    return "Nothing down here passes these filters.";
  }
  const echo = said.length > ECHO ? `${said.slice(0, ECHO)}…` : said;
  return `Nothing down here is called “${echo}”${filtered ? " and passes these filters" : ""}.`;
}
