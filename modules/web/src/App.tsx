import { useContent } from "@undercroft/client";
import { Link } from "wouter";

import { CodexPage } from "./codex/CodexPage";
import { useTopOfPage } from "./useTopOfPage";

/** The frame around every page: the name of the place, and which release it shows. */
export function App() {
  const release = useContent().data?.release;
  useTopOfPage();
  return (
    <>
      <header className="masthead">
        <Link href="/codex" className="masthead-name">
          Undercroft
        </Link>
        <p className="masthead-release">{release && <>Release {release.number}</>}</p>
      </header>
      <CodexPage />
    </>
  );
}
