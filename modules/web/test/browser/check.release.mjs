// A release that is published while pages are open. Needs PUBLISH_WITH: what `seed apply` is typed behind, a word a line.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { device, finish, heading, isFreeOfFaults, open, press, says, shoot } from "./browser.mjs";

const { PUBLISH_WITH, UNDERCROFT_URL: _, ...environment } = process.env;
const command = PUBLISH_WITH?.split("\n");
const SEEDS = fileURLToPath(new URL("../../../../data/seeds", import.meta.url));

describe("a release that is published while a page is open", { skip: !command && "PUBLISH_WITH is not set" }, () => {
  it("should take the place of the old one at once and be told of, without a reload", async () => {
    const { page, complaints } = await open("/codex/enemies/goblin", await device());
    await heading(page, "Goblin").waitFor();
    await page.evaluate(() => (window.opened = true));

    try {
      publish("Goblin Laureate", 1);
      await lookAgain(page);

      await heading(page, "Goblin Laureate").waitFor();
      await page.getByRole("navigation", { name: "Codex" }).getByText("Goblin Laureate").first().waitFor();
      await says(page, /^Release \d+ is shown now\.$/);
      await isFreeOfFaults(page);
      await shoot(page, "release-wide");
      await press(page, "Good");
      assert.equal(await page.evaluate(() => window.opened), true);
    } finally {
      publish("Goblin", 2);
    }
    await lookAgain(page);
    await heading(page, "Goblin").waitFor();
    await finish(page, "release-back-wide", complaints);
  });
});

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
    const [program, ...words] = [...command, "seed", "apply", "--data", data, "--reason", "a page is open"];
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", env: environment });
    assert.equal(status, 0, stdout + stderr);
  } finally {
    rmSync(data, { recursive: true });
  }
}

/** As when somebody comes back to the page; it would ask by itself after 30 s. */
function lookAgain(page) {
  return page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
}
