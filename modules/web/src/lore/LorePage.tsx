import { useContent } from "@undercroft/client";
import { useMemo } from "react";
import { useSearch } from "wouter";

import { Failed } from "../codex/states";
import { useLastError } from "../parts/useLastError";
import { usePageTitle } from "../parts/usePageTitle";
import { Entry } from "./Entry";
import { filedUnder, loreOf } from "./lore";
import { LoreList } from "./LoreList";
import { LoadingEntry, LoadingLore, Missing, NothingWritten, Opening } from "./states";

/** The addresses /lore and /lore/<id>: everything there is to read, and beside it (on a phone: instead of it) one entry. */
export function LorePage({ id }: { id: string | undefined }) {
  const query = useContent();
  const { data, isFetching, refetch } = query;
  const error = useLastError(query);
  const category = new URLSearchParams(useSearch()).get("category") ?? undefined;
  const lore = useMemo(() => data && loreOf(data.content?.lore ?? []), [data]);
  const entry = lore?.entries.find((each) => each.id === id);
  usePageTitle(entry?.title ?? (id !== undefined && lore ? "Not found" : "Lore"));

  if (error !== null) {
    return <Failed error={error} trying={isFetching} again={() => void refetch()} />;
  }
  if (lore?.entries.length === 0) {
    return <NothingWritten />;
  }
  const filed = filedUnder(lore?.entries ?? [], category);
  return (
    <main className="codex lore-page" data-page={id === undefined ? "codex" : "record"}>
      <div className="codex-list">
        {id === undefined ? <h1 className="list-title">Lore</h1> : <p className="list-title">Lore</p>}
        {lore ? (
          <LoreList lore={lore} filed={filed} category={category} current={id} />
        ) : (
          <LoadingLore />
        )}
      </div>
      <div className="codex-detail">
        {lore === undefined && <LoadingEntry />}
        {lore && id === undefined && <Opening first={filed[0]} category={category} />}
        {lore && id !== undefined && entry === undefined && <Missing id={id} />}
        {lore && entry && (
          // Who came by another category's address reads on through everything.
          <Entry key={entry.id} entry={entry} {...(filed.includes(entry) ? { order: filed, category } : { order: lore.entries })} />
        )}
      </div>
    </main>
  );
}
