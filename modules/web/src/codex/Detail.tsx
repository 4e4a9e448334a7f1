import { Link } from "wouter";

import { usePageTitle } from "../parts/usePageTitle";
import type { CodexKind, Shown } from "./address";
import { BossDetail } from "./BossDetail";
import type { Codex } from "./codex";
import { Descent } from "./Descent";
import { EnemyDetail } from "./EnemyDetail";
import { ThemeDetail } from "./ThemeDetail";

/** What the address names: a record, the way down through all floors, or plain words that nothing is there. */
export function Detail({ codex, shown }: { codex: Codex; shown: Shown }) {
  const { title, body } = detailOf(codex, shown);
  usePageTitle(title);
  return (
    <>
      {shown.page !== "codex" && (
        <Link href="/codex" className="back">
          All of the codex
        </Link>
      )}
      {body}
    </>
  );
}

function detailOf(codex: Codex, shown: Shown) {
  switch (shown.page) {
    case "codex":
      return { title: undefined, body: <Descent codex={codex} /> };
    case "nowhere":
      return { title: "No such page", body: <NoSuchPage /> };
    case "record":
      return record(codex, shown.kind, shown.id) ?? { title: "Not found", body: <Missing {...shown} /> };
  }
}

function record(codex: Codex, kind: CodexKind, id: string) {
  switch (kind) {
    case "enemies": {
      const enemy = codex.enemy(id);
      return enemy && { title: enemy.name, body: <EnemyDetail key={id} enemy={enemy} codex={codex} /> };
    }
    case "bosses": {
      const boss = codex.boss(id);
      return boss && { title: boss.name, body: <BossDetail key={id} boss={boss} codex={codex} /> };
    }
    case "themes": {
      const theme = codex.theme(id);
      return theme && { title: theme.name, body: <ThemeDetail key={id} theme={theme} codex={codex} /> };
    }
  }
}

const ONE: Record<CodexKind, string> = { enemies: "enemy", bosses: "boss", themes: "theme" };

function Missing({ kind, id }: { kind: CodexKind; id: string }) {
  return (
    <article className="plain">
      <h1>Nobody answers to that name</h1>
      <p>
        The release in play has no {ONE[kind]} with the id <code>{id}</code>. It may have been renamed, or it may never
        have been.
      </p>
    </article>
  );
}

function NoSuchPage() {
  return (
    <article className="plain">
      <h1>A wall, and no door</h1>
      <p>There is no page at this address. What is known stands in the codex.</p>
    </article>
  );
}
