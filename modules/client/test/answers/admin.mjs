import { readFileSync } from "node:fs";
import { join } from "node:path";

import { makeAdmin } from "../command.mjs";
import { signIn } from "./player.mjs";

const ENEMIES = readFileSync(join(import.meta.dirname, "../../../../data/seeds/enemies.json"), "utf8");

/** The services that this file asks, as the document tags them. */
export const ADMINS_ONLY = ["ReleaseAdmin", "Draft"];

/** What admins may ask: plans, publishes and goes back; keeps drafts, publishes one and drops the other. Leaves the release that it found. */
export async function askAsAdmin(ask) {
  const who = { username: `judge_${Date.now().toString(36)}`, password: "a torch and a rope" };
  makeAdmin(who.username, who.password);
  await signIn(ask, who);
  const found = await activeRelease(ask);
  const key = (word) => `${who.username}-${word}`;
  const move = (word, base) => ({ base, reason: "For its answer", idempotencyKey: key(word) });

  const files = [edited(25)];
  await ask.answer("PlanSeedsResponse", "POST", "/api/admin/plan", { body: { files } });
  await ask.answer("PlanSeedsResponse", "POST", "/api/admin/plan", { body: { files: [edited(-1)] } });
  const publish = { files, ...move("publish", found) };
  const published = outcome(await ask.lines("PublishSeedsResponse", "POST", "/api/admin/releases", { body: publish }));
  await ask.answer("ErrorAnswer", "POST", "/api/admin/releases", { body: { ...publish, idempotencyKey: key("stale") }, status: 409 });
  await ask.answer("GetReleaseDiffResponse", "GET", `/api/releases/${found}/diff/${published}`);
  await ask.answer("GetContentDeltaResponse", "GET", `/api/releases/${found}/delta/${published}`);
  await ask.lines("RollBackResponse", "POST", `/api/admin/releases/${found}/rollback`, { body: move("back", published) });

  const { draft } = await ask.answer("CreateDraftResponse", "POST", "/api/drafts", {
    body: { files: [edited(26)], reason: "For its answer", idempotencyKey: key("draft") },
  });
  const number = draft?.release?.number;
  await ask.answer("CreatePreviewTokenResponse", "POST", `/api/drafts/${number}/preview-tokens`, { body: { lifeSeconds: 60 } });
  await ask.answer("ListDraftsResponse", "GET", "/api/drafts");
  await ask.answer("RevokePreviewTokensResponse", "DELETE", `/api/drafts/${number}/preview-tokens`);
  await ask.lines("PublishDraftResponse", "POST", `/api/drafts/${number}/publish`, { body: move("draft-out", found) });
  await ask.lines("RollBackResponse", "POST", `/api/admin/releases/${found}/rollback`, { body: move("home", number) });

  const { draft: left } = await ask.answer("CreateDraftResponse", "POST", "/api/drafts", {
    body: { files: [edited(27)], reason: "To be dropped", idempotencyKey: key("left") },
  });
  await ask.answer("DropDraftResponse", "DELETE", `/api/drafts/${left?.release?.number}?reason=Dropped`);
  await ask.answer("ErrorAnswer", "DELETE", `/api/drafts/${left?.release?.number}`, { status: 404 });
  await ask.answer("ListReleaseAuditResponse", "GET", "/api/admin/audit");
}

async function activeRelease(ask) {
  const [now] = await ask.lines("WatchReleasesResponse", "GET", "/api/releases/watch", { count: 1 });
  return now?.release?.number;
}

/** Number of the release that the last line of a move names. */
function outcome(lines) {
  return lines.at(-1)?.progress?.outcome?.release?.number;
}

/** The seeds of enemies, with another goblin under the next version. */
function edited(hp) {
  const seeds = JSON.parse(ENEMIES);
  seeds.version = seeds.version.replace(/\d+$/, (last) => Number(last) + 1);
  seeds.data.find(({ id }) => id === "goblin").hp = hp;
  return { name: "enemies.json", text: JSON.stringify(seeds) };
}
