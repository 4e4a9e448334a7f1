// Types the product's commands for checks against a running server.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

const { PUBLISH_WITH, UNDERCROFT_URL: _url, UNDERCROFT_API: _api, ...environment } = process.env;
// What every command is typed behind, a word a line; without it there is no admin.
const command = PUBLISH_WITH?.split("\n");

export const hasCommand = command !== undefined;

/** Runs the command, which has to succeed. */
export function run(words, input = "") {
  const [program, ...first] = command;
  const { status, stdout, stderr } = spawnSync(program, [...first, ...words], { encoding: "utf8", env: environment, input });
  assert.equal(status, 0, stdout + stderr);
}

/** Makes an admin of that name. */
export function makeAdmin(name, password) {
  run(["admin", "create", name, "--email", `${name}@example.org`, "--role", "admin"], `${password}\n`);
}
