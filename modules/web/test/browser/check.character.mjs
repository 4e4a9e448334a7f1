// The character page in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open, PHONE, says, shoot, WIDE } from "./browser.mjs";

describe("the character", () => {
  it("should be chosen by keyboard alone, from one request, with the focus kept and the address in step", async () => {
    const { page, calls, complaints } = await open("/character", await device());
    await heading(page, "Dwarf Cleric").waitFor();

    await page.getByRole("radio", { name: "Dwarf" }).focus();
    await page.keyboard.press("ArrowDown");
    await heading(page, "Elf Cleric").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    await heading(page, "Elf Mage").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await says(page, "On level 10");

    assert.equal(new URL(page.url()).pathname, "/character/elf/mage/10");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("value")), "10");
    assert.equal(calls.length, 1);
    await page.reload();
    await says(page, "On level 10");
    await finish(page, "character-by-keyboard", complaints);
  });

  it("should stay where it is on the page while another level is chosen", async () => {
    const { page, complaints } = await open("/character/dwarf/warrior", await device(PHONE));
    await page.locator("label").filter({ hasText: /^9/ }).click();
    await says(page, "On level 9");
    await page.evaluate(() => window.scrollTo(0, 300));

    await page.keyboard.press("ArrowRight");

    await says(page, "On level 10");
    assert.equal(await page.evaluate(() => window.scrollY), 300);
    await finish(page, "character-level-phone", complaints);
  });

  it("should have no fault that axe knows, and fit its screen, with the table open too", async () => {
    for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const { page, complaints } = await open("/character/dwarf/warrior/5", await device(viewport, { reducedMotion: "reduce" }));
      await isFreeOfFaults(page);
      await fits(page);
      await shoot(page, `character-${name}`);

      await page.getByText("The figures as a table").click();
      await page.getByRole("columnheader", { name: "Proficiency" }).waitFor();
      await page.getByRole("heading", { name: "Over 10 levels" }).scrollIntoViewIfNeeded();
      await isFreeOfFaults(page);
      await fits(page);
      await finish(page, `character-table-${name}`, complaints);
    }
  });

  it("should keep every label of its charts apart and on the screen", async () => {
    for (const viewport of [WIDE, PHONE]) {
      const { page, complaints } = await open("/character/halfling/mage", await device(viewport, { reducedMotion: "reduce" }));
      await page.locator(".chart").first().waitFor();

      assert.deepEqual(await page.evaluate(collisions), []);
      await finish(page, `character-charts-${viewport.width}`, complaints);
    }
  });

  it("should say that nobody is called that, and offer who is", async () => {
    const { page, complaints } = await open("/character/vampire/warrior", await device());
    await heading(page, "Nobody of that sort").waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "character-unknown-wide");

    await page.getByText("Orc", { exact: true }).click();

    await heading(page, "Orc Warrior").waitFor();
    await finish(page, "character-known-wide", complaints);
  });
});

/** Pairs of labels that lie over each other, and labels beyond the edge of the screen. */
function collisions() {
  return [...document.querySelectorAll("svg.chart")].flatMap((chart) => {
    const labels = [...chart.querySelectorAll("text")].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
    const over = labels.flatMap((one, i) =>
      labels.slice(i + 1).filter((other) => !apart(one.box, other.box)).map((other) => `${one.words} over ${other.words}`),
    );
    const beyond = labels.filter(({ box }) => box.left < 0 || box.right > window.innerWidth).map(({ words }) => `${words} beyond the edge`);
    return [...over, ...beyond];
  });
}
