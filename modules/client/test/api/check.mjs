// Breaks the API in a copy of it: what guards the real one (scripts/proto.mjs) must refuse the copy and say how to go on.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, it, beforeEach } from "node:test";

const client = join(import.meta.dirname, "../..");
const proto = join(client, "../../proto");
const copy = join(client, "target/api-copy");
const ENEMIES = "gen/undercroft/content/v1/enemies.proto";

beforeEach(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(join(copy, "proto/target"), { recursive: true });
  for (const part of ["api", "gen", "buf.yaml", "baseline.binpb"]) {
    cpSync(join(proto, part), join(copy, "proto", part), { recursive: true });
  }
  symlinkSync(join(proto, "target/imports"), join(copy, "proto/target/imports"));
  cpSync(join(client, "scripts"), join(copy, "modules/client/scripts"), { recursive: true });
});

describe("the guard of the API", () => {
  it("should refuse a field that vanished, and name the command that accepts it", () => {
    edit(ENEMIES, /^.*\bhp = \d+.*\n/m, "");

    const said = refusal();

    assert.match(said, /enemies\.proto.*"hp".*deleted/);
    assert.match(said, /\.\/undercroft generate --accept-breaking/);
  });

  it("should refuse a field of another type", () => {
    edit(ENEMIES, /\bint32 hp = /, "string hp = ");

    assert.match(refusal(), /enemies\.proto.*changed type from "int32" to "string"/);
  });

  it("should refuse a field that nothing is said about", () => {
    edit(ENEMIES, /^message Enemy \{\n/m, "message Enemy {\n  int32 mood = 500;\n");

    assert.match(refusal(), /enemies\.proto.*"mood".*comment/);
  });
});

function edit(file, from, to) {
  const path = join(copy, "proto", file);
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, to);
  assert.notEqual(after, before, `${file} has no ${from}`);
  writeFileSync(path, after);
}

function refusal() {
  const path = [join(client, "../node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const run = spawnSync(process.execPath, [join(copy, "modules/client/scripts/proto.mjs")], {
    env: { ...process.env, PATH: path },
    encoding: "utf8",
  });
  assert.equal(run.status, 1, run.stdout + run.stderr);
  return run.stdout + run.stderr;
}
