// What the package may cost a page. The figures are printed: README.md names them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { sizes } from "../../scripts/size.mjs";

for (const { name, bytes, most } of await sizes()) {
  test(`${name}: at most ${shown(most)} bytes with gzip`, (t) => {
    t.diagnostic(`${shown(bytes)} bytes`);
    assert.ok(bytes <= most, `${shown(bytes)} bytes, ${shown(bytes - most)} more than ${shown(most)}`);
  });
}

function shown(bytes) {
  return bytes.toLocaleString("en");
}
