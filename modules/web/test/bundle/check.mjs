// What `npm run build` made of the page: how much it is, and that no game data is in it.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

const MOST_BYTES = 150_000;

const dist = join(import.meta.dirname, "../../dist");
const seeds = join(import.meta.dirname, "../../../../data/seeds");
const files = [dist, join(dist, "assets")].flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(folder, entry.name)] : [])),
);

test(`all JavaScript and CSS are at most ${shown(MOST_BYTES)} bytes with gzip`, (t) => {
  const sizes = files.filter((file) => [".js", ".css"].includes(extname(file))).map(gzipped);
  const total = sizes.reduce((sum, size) => sum + size, 0);

  t.diagnostic(`${shown(total)} bytes in ${sizes.length} files`);
  assert.ok(sizes.length >= 2, "nothing is built: npm run build -w web");
  assert.ok(total <= MOST_BYTES, `${shown(total)} bytes, ${shown(total - MOST_BYTES)} more than ${shown(MOST_BYTES)}`);
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
