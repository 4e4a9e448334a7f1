import { useContent } from "@undercroft/client";
import { useMemo } from "react";
import { useLocation } from "wouter";

import { useLastError } from "../parts/useLastError";
import { shownAt } from "./address";
import { codexOf } from "./codex";
import { CodexList } from "./CodexList";
import { Detail } from "./Detail";
import { Empty, Failed, LoadingDetail, LoadingList } from "./states";

/** All kinds of content in a list, and beside it (on a phone: instead of it) what the address names. */
export function CodexPage() {
  const query = useContent();
  const { data, isFetching, refetch } = query;
  const error = useLastError(query);
  const [path] = useLocation();
  const shown = shownAt(path);
  const codex = useMemo(() => data?.content && codexOf(data.content), [data]);

  if (error !== null) {
    return <Failed error={error} trying={isFetching} again={() => void refetch()} />;
  }
  if (data !== undefined && (codex === undefined || codex.catalogue.shelves.length === 0)) {
    return <Empty />;
  }
  return (
    <div className="codex" data-page={shown.page}>
      <nav className="codex-list" aria-label="Codex">
        {codex ? <CodexList codex={codex} shown={shown} /> : <LoadingList />}
      </nav>
      <main className="codex-detail">{codex ? <Detail codex={codex} shown={shown} /> : <LoadingDetail />}</main>
    </div>
  );
}
