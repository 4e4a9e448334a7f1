import { lazy, Suspense } from "react";
import { useLocation } from "wouter";

import { AccountPage } from "./account/AccountPage";
import { SignInPage } from "./account/SignInPage";
import { SignUpPage } from "./account/SignUpPage";
import { CharacterPage } from "./character/CharacterPage";
import { CodexPage } from "./codex/CodexPage";
import { historyAt } from "./codex/address";
import { FloorsPage } from "./floors/FloorsPage";
import { LorePage } from "./lore/LorePage";
import { Masthead } from "./Masthead";
import { LazyPart } from "./parts/LazyPart";
import { ReleaseBar } from "./parts/ReleaseBar";
import { PreviewBar } from "./preview/PreviewBar";
import { SavesPage } from "./saves/SavesPage";
import { useArrival } from "./useArrival";
import { useTopOfPage } from "./useTopOfPage";

/** Loaded by who opens it: a player's page is the lighter for it. */
const ReleasesPages = lazy(() => import("./releases/ReleasesPages"));
/** Loaded when the page stands; without it, content is compared with the release in play every now and then. */
const ReleaseWatch = lazy(() => import("./parts/ReleaseWatch").catch(() => ({ default: () => null })));

/** The frame around every page. */
export function App() {
  const [path] = useLocation();
  useTopOfPage();
  useArrival();
  return (
    <>
      <Masthead />
      {pageAt(path)}
      <div className="bars">
        <PreviewBar />
        <ReleaseBar />
      </div>
      <Suspense>
        <ReleaseWatch />
      </Suspense>
    </>
  );
}

/** The page that an address names; the codex says of the rest that it leads nowhere. Envoy's route `page` has the same list. */
function pageAt(path: string) {
  const [part, number, ...rest] = path.split("/").filter((each) => each !== "");
  if (part === "releases" || historyAt(path) !== undefined) {
    return (
      <LazyPart>
        <ReleasesPages />
      </LazyPart>
    );
  }
  if (rest.length === 0) {
    switch (part) {
      case "floors":
        return <FloorsPage number={number} />;
      case "lore":
        return <LorePage id={number} />;
      case "saves":
        return <SavesPage number={number} />;
    }
  }
  if (part === "character" && rest.length <= 2) {
    return <CharacterPage />;
  }
  if (number === undefined) {
    switch (part) {
      case "account":
        return <AccountPage />;
      case "sign-in":
        return <SignInPage />;
      case "sign-up":
        return <SignUpPage />;
    }
  }
  return <CodexPage />;
}
