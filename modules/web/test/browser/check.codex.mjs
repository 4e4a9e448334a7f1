// The codex in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open as openOn, PHONE, shoot, WIDE } from "./browser.mjs";

describe("the codex in a browser", () => {
  it("should list every enemy and boss from one content request", async () => {
    const { page, calls, complaints } = await open("/codex", WIDE);

    assert.equal(await rows(page, "Enemies").count(), records("enemies").length);
    assert.equal(await rows(page, "Bosses").count(), records("bosses").length);
    assert.equal(calls.length, 1, calls.join("\n"));
    await finish(page, "codex-wide", complaints);
  });

  it("should come without any of the game's data", async () => {
    const loaded = [];
    const { page } = await open("/codex", WIDE, {}, (response) => {
      if (/text|javascript/.test(response.headers()["content-type"] ?? "")) {
        loaded.push(response.text());
      }
    });
    const bundle = (await Promise.all(loaded)).join("\n");

    assert.match(bundle, /createRoot/);
    for (const { id, name } of ["enemies", "bosses", "themes"].flatMap(records)) {
      // As a text of its own: "Rat" is a part of many words.
      for (const text of [id, name]) {
        assert.ok(!['"', "'", "`"].some((quote) => bundle.includes(quote + text + quote)), `the bundle holds "${text}"`);
      }
    }
    await page.context().close();
  });

  it("should lead from a boss to its theme and back", async () => {
    const { page, complaints } = await open("/codex", WIDE);

    await rows(page, "Bosses").filter({ hasText: "Goblin King" }).click();
    await heading(page, "Goblin King").waitFor();
    assert.equal(new URL(page.url()).pathname, "/codex/bosses/goblin_king");
    await shoot(page, "boss-wide");

    await page.getByRole("main").getByRole("link", { name: "Stone Dungeon" }).click();
    await heading(page, "Stone Dungeon").waitFor();
    await shoot(page, "theme-wide");

    await page.getByRole("main").getByRole("link", { name: "Goblin King" }).click();
    await heading(page, "Goblin King").waitFor();
    await page.goBack();
    await heading(page, "Stone Dungeon").waitFor();
    await finish(page, "theme-wide-again", complaints);
  });

  it("should open at the record that the address names", async () => {
    const { page, calls, complaints } = await open("/codex/enemies/necromancer", WIDE);

    await heading(page, "Necromancer").waitFor();
    assert.equal(calls.length, 1, calls.join("\n"));
    await finish(page, "enemy-wide", complaints);
  });

  it("should ask quietly who is there, and offer the way in", async () => {
    const { page, complaints } = await open("/codex", WIDE);

    await page.getByRole("link", { name: "Sign in" }).click();

    await heading(page, "Sign in").waitFor();
    await finish(page, "codex-way-in", complaints);
  });

  it("should say that an id is unknown", async () => {
    const { page, complaints } = await open("/codex/enemies/unicorn", WIDE);

    assert.match(await page.getByRole("main").innerText(), /no enemy with the id unicorn/);
    await finish(page, "missing-wide", complaints);
  });

  it("should search and walk by keyboard", async () => {
    const { page, complaints } = await open("/codex", WIDE);

    await page.keyboard.press("/");
    await page.keyboard.type("goblin");
    await page.keyboard.press("ArrowDown");
    await heading(page, "Goblin").waitFor();
    await page.keyboard.press("ArrowDown");
    await heading(page, "Goblin King").waitFor();
    await finish(page, "search-wide", complaints);
  });

  it("should fit a phone of 360 pixels, the list and the detail one after the other", async () => {
    const { page, complaints } = await open("/codex", PHONE);
    await fits(page);
    await shoot(page, "codex-phone");

    await rows(page, "Bosses").filter({ hasText: "Goblin King" }).click();
    await heading(page, "Goblin King").waitFor();
    assert.equal(await page.getByRole("navigation", { name: "Codex" }).isVisible(), false);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await fits(page);
    await shoot(page, "boss-phone");

    await page.getByRole("main").getByRole("link", { name: "Stone Dungeon" }).click();
    await heading(page, "Stone Dungeon").waitFor();
    await fits(page);
    await finish(page, "theme-phone", complaints);
  });

  for (const address of ["/codex", "/codex/enemies/necromancer", "/codex/bosses/goblin_king", "/codex/themes/forest_depths"]) {
    it(`should have no fault that axe knows at ${address}`, async () => {
      const { page } = await open(address, WIDE, { reducedMotion: "reduce" });

      await isFreeOfFaults(page);
      await page.context().close();
    });
  }
});

/** Opens an address of the codex on a device of its own, and waits for the list. */
async function open(address, viewport, options, onResponse) {
  const opened = await openOn(address, await device(viewport, options), onResponse);
  await opened.page.locator("nav a.codex-row").first().waitFor({ state: "attached" });
  return opened;
}

function rows(page, group) {
  return page.locator("nav section").filter({ has: page.getByRole("heading", { name: group }) }).locator("a.codex-row");
}

/** What a seed file of this checkout holds: `up` has published it. */
function records(kind) {
  return JSON.parse(readFileSync(new URL(`../../../../data/seeds/${kind}.json`, import.meta.url), "utf8")).data;
}
