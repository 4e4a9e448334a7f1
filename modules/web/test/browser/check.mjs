// Opens the page in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, it, before, after } from "node:test";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import chromiumBinary from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const url = process.env["UNDERCROFT_URL"];
if (!url) {
  throw new Error("UNDERCROFT_URL is not set: give the address of a running Undercroft, such as http://127.0.0.1:8080");
}

const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots", import.meta.url));
const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };
/** The address of CatalogService's RPCs over gRPC-Web. */
const CONTENT_CALL = "/undercroft.content.v1.CatalogService/";

/** @type {import("playwright-core").Browser} */
let browser;

before(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    // In a single process, closing a page's context ends the browser.
    args: [...chromiumBinary.args.filter((arg) => arg !== "--single-process"), "--no-sandbox"],
  });
});

after(() => browser?.close());

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
    assert.equal(await page.getByRole("navigation").isVisible(), false);
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

      const { violations } = await new AxeBuilder({ page }).analyze();

      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
      await page.context().close();
    });
  }
});

/** Opens an address, waits for its content, and notes what the page asks and complains about meanwhile. */
async function open(address, viewport, options = {}, onResponse = () => {}) {
  const context = await browser.newContext({ viewport, ...options });
  const page = await context.newPage();
  const calls = [];
  const complaints = [];
  page.on("request", (request) => {
    if (request.url().includes(CONTENT_CALL)) {
      calls.push(request.url());
    }
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      complaints.push(message.text());
    }
  });
  page.on("response", onResponse);
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(new URL(address, url).href);
  await page.locator("nav a.codex-row").first().waitFor({ state: "attached" });
  return { page, calls, complaints };
}

async function finish(page, name, complaints) {
  await shoot(page, name);
  await page.context().close();
  assert.deepEqual(complaints, []);
}

/** A picture once fonts and the short motion are done. */
async function shoot(page, name) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
  });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}

async function fits(page) {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(needed <= given, `the page is ${needed} px wide on a screen of ${given} px`);
}

function rows(page, group) {
  return page.locator("nav section").filter({ has: page.getByRole("heading", { name: group }) }).locator("a.codex-row");
}

/** What a seed file of this checkout holds: `up` has published it. */
function records(kind) {
  return JSON.parse(readFileSync(new URL(`../../../../data/seeds/${kind}.json`, import.meta.url), "utf8")).data;
}

function heading(page, name) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}
