// The codex in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open as openOn, PHONE, says, shoot, WIDE } from "./browser.mjs";

describe("the codex in a browser", () => {
  it("should list every kind from one content request, each to be opened", async () => {
    const { page, calls, complaints } = await open("/codex", WIDE);

    for (const [title, kind] of [["Enemies", "enemies"], ["Items", "items"], ["Bestiary", "creatures"], ["Lore", "lore"]]) {
      await group(page, title).getByRole("button").click();
      assert.equal(await rows(page, title).count(), records(kind).length);
    }
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
    for (const { id, name } of ["enemies", "bosses", "themes", "items"].flatMap(records)) {
      // As a text of its own: "Rat" is a part of many words.
      for (const text of [id, name]) {
        assert.ok(!['"', "'", "`"].some((quote) => bundle.includes(quote + text + quote)), `the bundle holds "${text}"`);
      }
    }
    await page.context().close();
  });

  it("should lead from a boss to its theme and back", async () => {
    const { page, complaints } = await open("/codex", WIDE);

    await group(page, "Bosses").getByRole("button").click();
    await rows(page, "Bosses").filter({ hasText: "Goblin King" }).click();
    await heading(page, "Goblin King").waitFor();
    assert.equal(new URL(page.url()).pathname, "/codex/bosses/goblin_king");
    await shoot(page, "boss-wide");

    await follow(page, "Stone Dungeon");
    await heading(page, "Stone Dungeon").waitFor();
    await shoot(page, "theme-wide");

    await follow(page, "Goblin King");
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

  it("should search all kinds and walk what is found by keyboard", async () => {
    const { page, complaints } = await open("/codex", WIDE);

    await page.keyboard.press("/");
    await page.keyboard.type("frost");
    for (const title of ["Enemies", "Bosses", "Items", "Abilities"]) {
      assert.match(await rows(page, title).first().innerText(), /Frost/);
    }
    await page.keyboard.press("ArrowDown");
    await heading(page, "Frost Wisp").waitFor();
    await page.keyboard.press("ArrowDown");
    await heading(page, "Frost Giant").waitFor();
    await shoot(page, "search-wide");

    await page.getByRole("searchbox").fill("frost".repeat(2_000));
    await says(page, "Nothing down here is called “frostfrost");
    await isFreeOfFaults(page);
    await finish(page, "search-nothing", complaints);
  });

  it("should have links for filtered lists, and from an item to who leaves it behind", async () => {
    const { page, complaints } = await open("/codex?kind=items&rarity=epic", WIDE);
    const epic = records("items").filter(({ rarity }) => rarity === "epic");
    assert.equal(await rows(page, "Items").count(), epic.length);
    await shoot(page, "filter-wide");

    await page.getByLabel("Element").selectOption("ice");
    await rows(page, "Items").filter({ hasText: "Frost Axe" }).click();
    await heading(page, "Frost Axe").waitFor();
    assert.equal(page.url().split("/codex")[1], "/items/frost_axe?kind=items&element=ice&rarity=epic");
    await shoot(page, "item-wide");

    await follow(page, "Frost Giant");
    await heading(page, "Frost Giant").waitFor();
    await finish(page, "item-boss-wide", complaints);
  });

  it("should say that the server is away, over what it has, and over nothing", async () => {
    const { page } = await open("/codex/combat", WIDE, {}, undefined, (on) => on.clock.install());
    const content = "**/undercroft.content.v1.CatalogService/*";
    await page.route(content, (route) => route.abort());

    // Whoever comes back to a page that has been left for a while sees it asked again.
    await page.clock.fastForward(60_000);
    await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
    await says(page, "The server is away; this is release");
    await isFreeOfFaults(page);
    await shoot(page, "away-wide");

    await page.reload();
    await heading(page, "The torch went out").waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "failed-wide");

    await page.unroute(content);
    await page.clock.fastForward(10_000);
    await heading(page, "Combat rules").waitFor();
    await page.context().close();
  });

  it("should fit a phone of 360 pixels, the list and the detail one after the other", async () => {
    const { page, complaints } = await open("/codex", PHONE);
    await fits(page);
    await shoot(page, "codex-phone");

    await group(page, "Bosses").getByRole("button").click();
    await rows(page, "Bosses").filter({ hasText: "Goblin King" }).click();
    await heading(page, "Goblin King").waitFor();
    assert.equal(await page.getByRole("navigation", { name: "Codex" }).isVisible(), false);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await fits(page);
    await shoot(page, "boss-phone");

    await follow(page, "Stone Dungeon");
    await heading(page, "Stone Dungeon").waitFor();
    await fits(page);
    await shoot(page, "theme-phone");

    for (const address of ["/codex/items", "/codex/floors/3", "/codex/combat", "/codex/narrative", "/codex?rarity=rare"]) {
      await visit(page, address);
      await fits(page);
    }
    await finish(page, "filter-phone", complaints);
  });

  it("should have no fault that axe knows", async () => {
    const { page } = await open("/codex", WIDE, { reducedMotion: "reduce" });
    await isFreeOfFaults(page);

    for (const address of [
      "/codex?kind=items&floor=5",
      "/codex/bosses/goblin_king",
      "/codex/themes/forest_depths",
      "/codex/floors/3",
      "/codex/combat",
    ]) {
      await visit(page, address);
      await isFreeOfFaults(page);
    }
    await page.context().close();
  });
});

/** Opens an address of the codex on a device of its own, and waits for the list. */
async function open(address, viewport, options, onResponse, before) {
  const on = await device(viewport, options);
  await before?.(on);
  const opened = await openOn(address, on, onResponse);
  await opened.page.locator("nav .codex-group").first().waitFor({ state: "attached" });
  return opened;
}

/** Goes to another address without reading everything anew. */
async function visit(page, address) {
  await page.evaluate((to) => history.pushState(null, "", to), address);
  await page.locator("main h1").first().waitFor({ state: "attached" });
}

/** Follows the first link of this name in the detail. */
function follow(page, name) {
  return page.getByRole("main").getByRole("link", { name, exact: true }).first().click();
}

function group(page, title) {
  return page.locator("nav section").filter({ has: page.getByRole("heading", { name: title }) });
}

function rows(page, title) {
  return group(page, title).locator("a.codex-row");
}

/** What a seed file of this checkout holds: `up` has published it. */
function records(kind) {
  return JSON.parse(readFileSync(new URL(`../../../../data/seeds/${kind}.json`, import.meta.url), "utf8")).data;
}
