import type { Boss, Enemy, Theme } from "@undercroft/client";
import { Link, useSearch } from "wouter";

import { usePageTitle } from "../parts/usePageTitle";
import { addressOfHistory, addressOfKind, pathOf, type Shown } from "./address";
import { BossDetail } from "./BossDetail";
import type { Codex } from "./codex";
import { Descent } from "./Descent";
import { EnemyDetail } from "./EnemyDetail";
import { isHidden, type Entry } from "./entry";
import { filtersIn, matching, queryOf, type Filters } from "./filter";
import { KindPage } from "./KindPage";
import type { Kind } from "./kinds";
import { RecordDetail } from "./RecordDetail";
import { ThemeDetail } from "./ThemeDetail";

/** What the address names: a record, a kind, the way down through all floors, or plain words that nothing is there. */
export function Detail({ codex, shown }: { codex: Codex; shown: Shown }) {
  const filters = filtersIn(useSearch());
  const { title, body, history } = detailOf(codex, shown, filters);
  usePageTitle(title);
  return (
    <>
      {shown.page !== "codex" && (
        <Link href={`/codex${queryOf(filters)}`} className="back">
          {queryOf(filters) === "" ? "All of the codex" : "Back to the list"}
        </Link>
      )}
      {body}
      {history !== undefined && (
        <p className="record-history">
          <Link href={history}>Its history</Link>: every value it ever had
        </p>
      )}
    </>
  );
}

interface Page {
  readonly title: string | undefined;
  readonly body: React.ReactNode;
  /** Where it says what it was before, of a record. */
  readonly history?: string;
}

function detailOf(codex: Codex, shown: Shown, filters: Filters): Page {
  switch (shown.page) {
    case "codex":
      return kindPage(codex, filters) ?? { title: undefined, body: <Descent codex={codex} /> };
    case "kind":
      return kindPage(codex, { kind: pathOf(shown.kind.name) }) ?? { title: shown.kind.title, body: <Bare kind={shown.kind} /> };
    case "record": {
      const entry = codex.catalogue.find(shown.kind.name, shown.id);
      if (entry === undefined) {
        return { title: "Not found", body: <Missing {...shown} /> };
      }
      return isHidden(entry)
        ? { title: `Hidden ${entry.kind.one}`, body: <Veiled entry={entry} /> }
        : { title: entry.name, body: <Record key={`${shown.kind.name}/${shown.id}`} entry={entry} codex={codex} />, history: addressOfHistory(shown.kind.name, shown.id) };
    }
    case "nowhere":
      return { title: "No such page", body: <NoSuchPage /> };
  }
}

/** The one kind that the filters ask for, as far as they let it through. */
function kindPage(codex: Codex, filters: Filters): Page | undefined {
  const [shelf] = filters.kind === undefined ? [] : matching(codex.catalogue, filters, "");
  return shelf && { title: shelf.kind.title, body: <KindPage shelf={shelf} /> };
}

/** Some kinds have more to show than their schemas say. */
function Record({ entry, codex }: { entry: Entry; codex: Codex }) {
  switch (entry.kind.name) {
    case "enemies":
      return <EnemyDetail enemy={entry.message as Enemy} entry={entry} codex={codex} />;
    case "bosses":
      return <BossDetail boss={entry.message as Boss} entry={entry} codex={codex} />;
    case "themes":
      return <ThemeDetail theme={entry.message as Theme} entry={entry} codex={codex} />;
    default:
      return <RecordDetail entry={entry} codex={codex} />;
  }
}

function Missing({ kind, id }: { kind: Kind; id: string }) {
  const { one, single, title } = kind;
  return (
    <article className="plain">
      <h1>Nobody answers to that name</h1>
      {single ? (
        <p>The release in play has no {title.toLowerCase()}.</p>
      ) : (
        <p>
          The release in play has no {one} with the id <code>{id}</code>. It may have been renamed, or it may never have
          been.
        </p>
      )}
      {!single && <AllOf kind={kind} />}
    </article>
  );
}

function Veiled({ entry: { kind } }: { entry: Entry }) {
  return (
    <article className="plain">
      <h1>Hidden {kind.one}</h1>
      <p>There is one behind this address. What it is, only those know who have it.</p>
      <AllOf kind={kind} />
    </article>
  );
}

/** A kind that the release has nothing of. */
function Bare({ kind }: { kind: Kind }) {
  return (
    <article className="plain">
      <h1>{kind.title}</h1>
      <p>The release in play has none.</p>
    </article>
  );
}

function AllOf({ kind }: { kind: Kind }) {
  return (
    <p>
      <Link href={addressOfKind(kind.name)}>{kind.title}: the whole list</Link>
    </p>
  );
}

function NoSuchPage() {
  return (
    <article className="plain">
      <h1>A wall, and no door</h1>
      <p>There is no page at this address. What is known stands in the codex.</p>
      <p>
        <Link href="/codex">All of the codex</Link>
      </p>
    </article>
  );
}
