// A release that is published while pages are open. Needs PUBLISH_WITH: what `seed apply` is typed behind, a word a line.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { hasCommand, run } from "../../../client/test/command.mjs";
import { device, finish, heading, isFreeOfFaults, open, press, says, shoot } from "./browser.mjs";

const SEEDS = fileURLToPath(new URL("../../../../data/seeds", import.meta.url));

describe("a release that is published while pages are open", { skip: !hasCommand && "PUBLISH_WITH is not set" }, () => {
  it("should take the place of the old one in each at once, by being told, and without a reload", async () => {
    const [{ page, complaints }, other] = await Promise.all([1, 2].map(async () => open("/codex/enemies/goblin", await device())));
    const pages = [page, other.page];
    for (const each of pages) {
      await heading(each, "Goblin").waitFor();
      await each.evaluate(() => (window.opened = true));
      await each.evaluate(noteFrames);
    }
    const askAgain = await Promise.all(pages.map(holdBack));

    try {
      publish("Goblin Laureate", 1);

      await Promise.all(pages.map((each) => heading(each, "Goblin Laureate").waitFor()));
      await Promise.all(pages.map((each) => says(each, /^Release \d+ is shown now\.$/)));
      for (const each of pages) {
        const [before, after, ...more] = await each.evaluate(() => [...window.framesSeen]);
        assert.match(before, /^Release \d+: Goblin, Goblin$/);
        assert.match(after, /^Release \d+: Goblin Laureate, Goblin Laureate$/);
        assert.deepEqual(more, []);
        assert.equal(await each.evaluate(() => window.opened), true);
      }
      await isFreeOfFaults(page);
      await shoot(page, "release-wide");
      await press(page, "Good");
    } finally {
      publish("Goblin", 2);
    }
    await heading(page, "Goblin").waitFor();
    askAgain.forEach((go) => go());
    await finish(other.page, "release-other-wide", other.complaints);
    await finish(page, "release-back-wide", complaints);
  });
});

/** Notes what the page says about the release and the goblin at each change of it and at each frame. */
function noteFrames() {
  const seen = (window.framesSeen = new Set());
  const text = (selector) => document.querySelector(selector)?.textContent;
  const note = () =>
    seen.add(`${text(".masthead-release")}: ${text("main h1")}, ${text(".codex-row[aria-current] .codex-row-name")}`);
  new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
  (function frame() {
    note();
    requestAnimationFrame(frame);
  })();
}

/** Content that the page asks for by itself waits; only being told can bring it another release. */
async function holdBack(page) {
  let go;
  const held = new Promise((resolve) => (go = resolve));
  await page.route("**/undercroft.content.v1.CatalogService/**", async (route) => {
    await held;
    await route.continue();
  });
  return go;
}

/** Publishes this checkout's seeds with another name for the goblin. */
function publish(name, patch) {
  const data = mkdtempSync(join(tmpdir(), "undercroft-"));
  try {
    cpSync(SEEDS, join(data, "seeds"), { recursive: true });
    // The bestiary calls it as it is called.
    for (const kind of ["enemies", "creatures"]) {
      const file = join(data, `seeds/${kind}.json`);
      const seeds = JSON.parse(readFileSync(file, "utf8"));
      seeds.version = seeds.version.replace(/\d+$/, (last) => Number(last) + patch);
      seeds.data.find(({ id, enemy }) => [id, enemy].includes("goblin")).name = name;
      writeFileSync(file, JSON.stringify(seeds));
    }
    run(["seed", "apply", "--data", data, "--reason", "a page is open"]);
  } finally {
    rmSync(data, { recursive: true });
  }
}
