import { Link, useLocation } from "wouter";

import { historyAt } from "../codex/address";
import { usePageTitle } from "../parts/usePageTitle";
import "../styles/releases.css";
import "../styles/diff.css";
import "../styles/publish.css";
import { AUDIT, DRAFTS, PUBLISH, shownAt, TIMELINE, type Shown } from "./address";
import { AdminsOnly } from "./AdminsOnly";
import { AuditPage } from "./AuditPage";
import { DiffPage } from "./DiffPage";
import { DraftsPage } from "./DraftsPage";
import { HistoryPage } from "./HistoryPage";
import { PublishPage } from "./publish/PublishPage";
import { ReleasePage } from "./ReleasePage";
import { Timeline } from "./Timeline";

/** All that is loaded together, when one of it is opened: the designers' pages, and the history of a record. */
export default function ReleasesPages() {
  const [path] = useLocation();
  const record = historyAt(path);
  if (record !== undefined) {
    return <HistoryPage key={`${record.kind.name}/${record.id}`} {...record} />;
  }
  const shown = shownAt(path);
  return (
    <AdminsOnly>
      <main className="page releases">
        <Ways shown={shown} />
        {pageOf(shown)}
      </main>
    </AdminsOnly>
  );
}

function pageOf(shown: Shown) {
  switch (shown.page) {
    case "timeline":
      return <Timeline />;
    case "publish":
      return <PublishPage />;
    case "drafts":
      return <DraftsPage />;
    case "audit":
      return <AuditPage />;
    case "release":
      return <ReleasePage key={shown.number} number={shown.number} />;
    case "diff":
      return <DiffPage key={`${shown.from}..${shown.to}`} from={shown.from} to={shown.to} />;
    case "nowhere":
      return <Nowhere />;
  }
}

function Ways({ shown: { page } }: { shown: Shown }) {
  const way = (to: string, name: string, here: boolean) => (
    <Link href={to} aria-current={here ? "page" : undefined}>
      {name}
    </Link>
  );
  return (
    <nav className="release-ways" aria-label="Releases">
      {way(TIMELINE, "Timeline", page === "timeline")}
      {way(PUBLISH, "Publish", page === "publish")}
      {way(DRAFTS, "Drafts", page === "drafts")}
      {way(AUDIT, "Audit", page === "audit")}
    </nav>
  );
}

function Nowhere() {
  usePageTitle("No such page");
  return (
    <article className="plain">
      <h1>A wall, and no door</h1>
      <p>
        There is no page at this address. Releases have numbers: <code>/releases/12</code>, and <code>/releases/11..12</code> for
        what changed between two.
      </p>
    </article>
  );
}
