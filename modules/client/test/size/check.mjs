// What the package may cost a page. The figures are printed: README.md names them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { sizes } from "../../scripts/size.mjs";

const MOST_BYTES = 40_000;

for (const [name, bytes] of Object.entries(await sizes())) {
  test(`${name}: at most ${shown(MOST_BYTES)} bytes with gzip`, (t) => {
    t.diagnostic(`${shown(bytes)} bytes`);
    assert.ok(bytes <= MOST_BYTES, `${shown(bytes)} bytes, ${shown(bytes - MOST_BYTES)} more than ${shown(MOST_BYTES)}`);
  });
}

function shown(bytes) {
  return bytes.toLocaleString("en");
}
