// Fetches real JSON answers, type-checks them as their types, and holds them against the OpenAPI document of the same server:
// UNDERCROFT_API=http://127.0.0.1:8080 npm run test:answers -w client
// It signs up a player of its own, saves, restores, and deletes the player again.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fetchDocument } from "./document.mjs";

const api = process.env["UNDERCROFT_API"];
if (!api) {
  console.error("UNDERCROFT_API is not set: give the address of a running Undercroft, such as http://127.0.0.1:8080");
  process.exit(1);
}

const client = join(import.meta.dirname, "../..");
const folder = join(client, "target/answers");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const document = await fetchDocument(api);
const firstKeys = {};
const refusedBare = new Set();
let token;
let answers = 0;
let failed = false;

const { releases = [], nextCursor } = await answer("ListReleasesResponse", "GET", "/api/releases?pageSize=1");
firstKeys["/api/releases"] = releases[0]?.number;
await answer("ListReleasesResponse", "GET", `/api/releases?cursor=${nextCursor}`);
await answer("GetReleaseResponse", "GET", `/api/releases/${releases[0]?.number}`);
await answer("ErrorAnswer", "GET", "/api/releases/1000000", { status: 404 });
await answer("ErrorAnswer", "GET", "/api/releases?cursor=made-up", { status: 400 });
await answer("ListEnemiesResponse", "GET", "/api/enemies?release=1", { tagged: true });
await answer("ErrorAnswer", "GET", "/api/enemies?release=1000000", { status: 404 });
await answer("ErrorAnswer", "GET", "/api/releases/1000000/content", { status: 404 });
for (const { path, type } of document.tagged()) {
  // A path with a variable comes after its list, whose first record it is asked for: the key is a record's first field.
  const known = path.replace(/\/\{\w+\}/, (_, at) => `/${firstKeys[path.slice(0, at)]}`);
  const body = await answer(type, "GET", known, { tagged: true });
  firstKeys[path] = Object.values(Object.values(body).find(Array.isArray)?.[0] ?? {})[0];
}
for (const path of ["/api/enemies/unicorn", "/api/unicorns", "/api/a/path/of/nothing", "/api/profile/by-name/nobody_at_all"]) {
  await answer("ErrorAnswer", "GET", path, { status: 404 });
}

const username = `answers_${Date.now().toString(36)}`;
const who = { username, password: "a torch and a rope" };
const newcomer = { ...who, email: `${username}@example.org`, displayName: "Reader of answers" };
const { player, token: first } = await answer("RegisterResponse", "POST", "/api/auth/register", { body: newcomer });
await answer("ErrorAnswer", "POST", "/api/auth/register", { body: newcomer, status: 409 });
await answer("ErrorAnswer", "POST", "/api/auth/register", { body: { ...newcomer, password: "password123" }, status: 400 });
await answer("LoginResponse", "POST", "/api/auth/login", { body: who });
await answer("ErrorAnswer", "POST", "/api/auth/login", { body: { ...who, password: "not this one" }, status: 401 });
await answer("ErrorAnswer", "POST", "/api/auth/login", { body: { username: "", password: "" }, status: 400 });
await answer("ErrorAnswer", "GET", "/api/profile/me", { status: 401 });
token = first;
await answer("GetMeResponse", "GET", "/api/profile/me");
await answer("UpdateMeResponse", "PATCH", "/api/profile/me", { body: { displayName: "Another" } });
await answer("GetProfileResponse", "GET", `/api/profile/${player?.id}`);
await answer("GetProfileByNameResponse", "GET", `/api/profile/by-name/${username}`);
await answer("ChangePasswordResponse", "POST", "/api/auth/password", {
  body: { currentPassword: who.password, newPassword: "a rope and a torch" },
});

const run = { slot: 0, name: "Answers", floor: 2, level: 2, hp: 9, maxHp: 20, score: 120, turns: 40, release: 1 };
const write = { ...run, runState: btoa("the run"), idempotencyKey: username };
await answer("PutSaveResponse", "POST", "/api/game/save", { body: write });
await answer("ErrorAnswer", "POST", "/api/game/save", { body: { ...write, idempotencyKey: "" }, status: 409 });
await answer("ErrorAnswer", "POST", "/api/game/save", { body: { ...write, turns: 41 }, status: 400 });
await answer("ErrorAnswer", "POST", "/api/game/save", { body: { ...write, slot: 1, idempotencyKey: "", release: 1_000_000 }, status: 400 });
await answer("ErrorAnswer", "GET", "/api/saves/2", { status: 404 });
await answer("ErrorAnswer", "GET", "/api/saves/0/revisions/9", { status: 404 });
await answer("ListSavesResponse", "GET", "/api/saves");
await answer("GetSaveResponse", "GET", "/api/saves/0");
await answer("ListRevisionsResponse", "GET", "/api/saves/0/revisions");
await answer("GetRevisionResponse", "GET", "/api/saves/0/revisions/1");
await answer("DeleteSaveResponse", "DELETE", "/api/saves/0?expectedRevision=1");
await answer("RestoreSaveResponse", "POST", "/api/saves/0/restore", { body: { revision: 1, expectedRevision: 2 } });

await answer("ExportMeResponse", "GET", "/api/profile/me/export");
const { sessions = [] } = await answer("ListSessionsResponse", "GET", "/api/auth/sessions");
const { token: second } = await answer("LoginResponse", "POST", "/api/auth/login", {
  body: { username, password: "a rope and a torch" },
});
token = second;
await answer("RevokeSessionResponse", "DELETE", `/api/auth/sessions/${sessions[0]?.id}`);
await answer("ErrorAnswer", "DELETE", `/api/auth/sessions/${sessions[0]?.id}`, { status: 404 });
await answer("LogoutResponse", "POST", "/api/auth/logout", { body: {} });
const { token: third } = await answer("LoginResponse", "POST", "/api/auth/login", {
  body: { username, password: "a rope and a torch" },
});
token = third;
await answer("DeleteMeResponse", "DELETE", "/api/profile/me");

const unasked = document.unasked();
if (unasked.length > 0) {
  fail(`nothing here asks ${unasked.join(", ")}: add a call`);
}
const config = { extends: "../../test/types/tsconfig.json", include: ["*.ts"] };
writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
try {
  execFileSync("npx", ["--no-install", "tsc", "-p", folder], { cwd: client, stdio: "inherit" });
} catch {
  failed = true;
}
if (failed) {
  process.exit(1);
}
console.log(`${answers} answers of ${api} are what their types and the OpenAPI document say.`);

/** Makes the call, checks the answer, keeps it as a constant of its type, and returns it; an empty object where it isn't one. */
async function answer(type, method, path, { body, status = 200, tagged = false } = {}) {
  const name = `${method} ${path}`;
  await refuseWithoutSession(method, path, body);
  const response = await call(method, path, body, document.needsSession(method, path) ? token : undefined);
  const text = await response.text();
  if (response.status !== status) {
    fail(`${name} answered ${response.status} instead of ${status}: ${text.slice(0, 300)}`);
    return {};
  }
  const value = JSON.parse(text);
  const faults = document.faultsOfAnswer(method, path, status, value);
  if (response.headers.get("content-type") !== "application/json") {
    faults.push(`comes as ${response.headers.get("content-type")}`);
  }
  if (body && status === 200) {
    faults.push(...document.faultsOfRequest(method, path, body));
  }
  if (tagged && type && document.faultsOfAnswer(method, path, status, { ...value, surprise: 1 }).length === 0) {
    faults.push("a field that no schema names would pass");
  }
  if (tagged && (await call(method, path, undefined, undefined, response.headers.get("etag"))).status !== 304) {
    faults.push("its etag is not known again");
  }
  faults.forEach((fault) => fail(`${name}: ${fault}`));
  answers++;
  if (type) {
    const source = `import type { ${type} } from "@undercroft/client/json";\n\nexport const answer: ${type} = ${text};\n`;
    writeFileSync(join(folder, `${String(answers).padStart(3, "0")}-${type}.ts`), source);
  }
  return value;
}

/** Where the document says that a session is needed, there must be no answer without one. */
async function refuseWithoutSession(method, path, body) {
  const operation = document.nameOf(method, path);
  if (!document.needsSession(method, path) || refusedBare.has(operation)) {
    return;
  }
  refusedBare.add(operation);
  const refusal = await call(method, path, body);
  const faults = document.faultsOfAnswer(method, path, 401, await refusal.json());
  if (refusal.status !== 401 || faults.length > 0) {
    fail(`${operation} without a session: ${refusal.status} ${faults.join(", ")}`);
  }
}

function call(method, path, body, bearer, known) {
  return fetch(new URL(path, api), {
    method,
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(known && { "if-none-match": known }),
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

function fail(message) {
  console.error(message);
  failed = true;
}
