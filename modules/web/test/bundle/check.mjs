// What `npm run build` made of the page: how much it is, and that no game data is in it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

/** What a player loads before the first page stands, and what only the designers' pages add to that. */
const MOST_BYTES_AT_FIRST = 150_000;
const MOST_BYTES_LATER = 40_000;

const dist = join(import.meta.dirname, "../../dist");
const seeds = join(import.meta.dirname, "../../../../data/seeds");
const files = [dist, join(dist, "assets")].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : [])),
);

const code = files.filter((file) => [".js", ".css"].includes(extname(file)));
const first = withImports(code.filter((file) => readFileSync(join(dist, "index.html"), "utf8").includes(basename(file))));

test(`JavaScript and CSS that a page loads at first are at most ${shown(MOST_BYTES_AT_FIRST)} bytes with gzip`, (t) => {
  assert.ok(first.length >= 2, "nothing is built: npm run build -w web");
  isWithin(t, first, MOST_BYTES_AT_FIRST);
});

test(`the designers' pages add at most ${shown(MOST_BYTES_LATER)} bytes, and their API is not among the first`, (t) => {
  const later = code.filter((file) => !first.includes(file));

  isWithin(t, later, MOST_BYTES_LATER);
  for (const name of ["ReleaseAdminService", "DraftService"]) {
    // The name alone says whose answers are forgotten; with its methods it is a descriptor.
    const described = (file) => new RegExp(`\\n${name}\\(`).test(readFileSync(file, "utf8"));
    assert.deepEqual([first.some(described), later.some(described)], [false, true], name);
  }
});

test("no text of the seeds is in it", (t) => {
  const texts = readdirSync(seeds).flatMap((file) => textsOf(JSON.parse(readFileSync(join(seeds, file), "utf8"))));
  const long = texts.filter((text) => text.length >= 40);
  const built = files.map((file) => [file, readFileSync(file, "utf8")]);

  t.diagnostic(`${long.length} texts of 40 characters or more`);
  assert.ok(long.length > 100);
  for (const text of long) {
    const found = built.find(([, code]) => code.includes(text) || code.includes(plainPart(text)));
    assert.ok(!found, `${found?.[0]} holds "${text}"`);
  }
});

test("it is a page with its fonts, and nothing that could hold data", () => {
  const others = files.filter((file) => ![".html", ".svg", ".js", ".css", ".woff", ".woff2"].includes(extname(file)));

  assert.deepEqual(others, []);
});

/** The files, and those that they can't do without. */
function withImports(given) {
  const all = new Set(given);
  for (const file of all) {
    const imports = [...readFileSync(file, "utf8").matchAll(/\b(?:from|import)\s*"\.\/([^"]+)"/g)];
    imports.forEach(([, name]) => all.add(join(dist, "assets", name)));
  }
  return [...all];
}

function isWithin(t, some, most) {
  const total = some.map(gzipped).reduce((sum, size) => sum + size, 0);

  t.diagnostic(`${shown(total)} bytes in ${some.length} files`);
  assert.ok(some.length > 0 && total <= most, `${shown(total)} bytes, ${shown(total - most)} more than ${shown(most)}`);
}

/** Every text in a JSON value. */
function textsOf(value) {
  if (typeof value === "string") {
    return [value];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** What stands in JavaScript as it is: quotes, backslashes and all beyond ASCII may be written otherwise there. */
function plainPart(text) {
  const parts = text.split(/["'`\\$]|[^ -~]/);
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  // A few letters may stand anywhere.
  return longest.length >= 20 ? longest : text;
}

function gzipped(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}

function shown(bytes) {
  return bytes.toLocaleString("en");
}
