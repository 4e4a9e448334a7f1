// The lore in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open as openOn, PHONE, shoot, WIDE } from "./browser.mjs";
import { records } from "./records.mjs";

const lore = records("lore").sort((a, b) => a.sort_order - b.sort_order);
const [first, second, third] = lore;
const history = lore.filter(({ category }) => category === "history");

describe("the lore in a browser", () => {
  it("should list everything in reading order from one content request, and open an entry beside the list", async () => {
    const { page, calls, complaints } = await open("/lore", WIDE);
    assert.deepEqual(await titles(page), lore.map(({ title }) => title));
    assert.equal(calls.length, 1, calls.join("\n"));
    await isFreeOfFaults(page);
    await shoot(page, "lore-wide");

    await rows(page).first().click();
    await heading(page, first.title).waitFor();
    assert.equal(await page.title(), `${first.title} · Undercroft`);
    assert.equal(await rows(page).first().isVisible(), true);
    await isFreeOfFaults(page);
    await finish(page, "lore-entry-wide", complaints);
  });

  it("should set the text for reading, in about 65 characters a line", async () => {
    const { page, complaints } = await open(`/lore/${first.id}`, WIDE);

    const { perLine, family } = await page.locator(".reading p").evaluate((paragraph) => {
      const range = document.createRange();
      const tops = new Set();
      const text = paragraph.firstChild;
      for (let i = 0; i < text.length; i++) {
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        tops.add(Math.round(range.getBoundingClientRect().top));
      }
      return { perLine: text.length / tops.size, family: getComputedStyle(paragraph).fontFamily };
    });

    assert.ok(55 < perLine && perLine < 72, `${perLine} characters a line`);
    assert.match(family, /^Alegreya/);
    await finish(page, "lore-measure", complaints);
  });

  it("should turn the pages by keys and by links, and leave the reading with one step back", async () => {
    const { page, complaints } = await open("/lore", WIDE);
    await rows(page).first().click();
    await heading(page, first.title).waitFor();

    await page.keyboard.press("ArrowRight");
    await heading(page, second.title).waitFor();
    await page.keyboard.press("ArrowDown");
    await heading(page, third.title).waitFor();
    assert.equal(await rows(page).nth(2).evaluate((row) => row === document.activeElement), true);
    await page.goBack();
    await heading(page, "Lore").waitFor();

    await page.goForward();
    await heading(page, third.title).waitFor();
    await page.getByRole("link", { name: /^Previous/ }).click();
    await heading(page, second.title).waitFor();
    await finish(page, "lore-turned", complaints);
  });

  it("should keep to the category that was chosen", async () => {
    const { page, complaints } = await open("/lore", WIDE);

    await page.getByRole("navigation", { name: "Categories" }).getByRole("link", { name: /^History/ }).click();
    await rows(page).nth(history.length).waitFor({ state: "detached" });
    assert.deepEqual(await titles(page), history.map(({ title }) => title));

    await rows(page).first().click();
    await page.getByRole("link", { name: `Next ${history[1].title}` }).click();
    await heading(page, history[1].title).waitFor();
    assert.equal(new URL(page.url()).search, "?category=history");
    await finish(page, "lore-category", complaints);
  });

  it("should say that an id is unknown", async () => {
    const { page, complaints } = await open("/lore/unicorn", WIDE);

    await heading(page, "A blank page").waitFor();
    await isFreeOfFaults(page);
    await finish(page, "lore-missing", complaints);
  });

  it("should fit a phone of 360 pixels, the list and the text one after the other", async () => {
    const { page, complaints } = await open("/lore", PHONE);
    await fits(page);
    await isFreeOfFaults(page);
    await shoot(page, "lore-phone");

    await rows(page).nth(1).click();
    await heading(page, second.title).waitFor();
    assert.equal(await rows(page).first().isVisible(), false);
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await fits(page);
    await isFreeOfFaults(page);
    await shoot(page, "lore-entry-phone");

    await page.getByRole("link", { name: "All there is to read" }).click();
    await heading(page, "Lore").waitFor();
    await finish(page, "lore-phone-again", complaints);
  });
});

/** Opens an address of the lore on a device of its own, and waits for the list: its heading is there before. */
async function open(address, viewport) {
  const opened = await openOn(address, await device(viewport, { reducedMotion: "reduce" }));
  await rows(opened.page).first().waitFor({ state: "attached" });
  return opened;
}

function rows(page) {
  return page.locator("nav a.codex-row");
}

function titles(page) {
  return page.locator("nav .codex-row-name").allTextContents();
}
