// The floors in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open as openOn, PHONE, shoot, WIDE } from "./browser.mjs";
import { records } from "./records.mjs";

const floors = records("floors");
const nameOf = (number) => records("themes").find(({ floor }) => floor === number).name;
const bossOf = (number) => records("bosses").find(({ floor }) => floor === number).name;

describe("the floors in a browser", () => {
  it("should show the way down from one content request, and lead to a floor", async () => {
    const { page, calls, complaints } = await open("/floors", WIDE);
    assert.equal(await page.locator(".way-down .pool-bar").count(), floors.length);
    assert.equal(calls.length, 1, calls.join("\n"));
    await isFreeOfFaults(page);
    await shoot(page, "floors-wide");

    await page.getByRole("main").getByRole("link", { name: nameOf(4) }).click();
    await heading(page, nameOf(4)).waitFor();
    assert.equal(new URL(page.url()).pathname, "/floors/4");
    await finish(page, "floor-wide", complaints);
  });

  it("should draw each enemy of a pool as wide as its share, and lead to it", async () => {
    const { page, complaints } = await open("/floors/1", WIDE);
    const { pool } = floors[0];
    const sum = pool.reduce((all, { weight }) => all + weight, 0);

    const widths = await page.locator(".pool-bar[data-figures] .pool-part").evaluateAll((parts) => {
      const all = parts.map((part) => part.getBoundingClientRect().width);
      const whole = all.reduce((a, b) => a + b, 0);
      return all.map((width) => width / whole);
    });

    pool.forEach(({ enemy_id, weight }, i) => assert.ok(Math.abs(widths[i] - weight / sum) < 0.005, `${enemy_id}: ${widths[i]}`));
    const { name, id } = records("enemies").find((enemy) => enemy.id === pool[0].enemy_id);
    await page.locator(".pool-names").getByRole("link", { name }).click();
    await heading(page, name).waitFor();
    assert.equal(new URL(page.url()).pathname, `/codex/enemies/${id}`);
    await finish(page, "floor-enemy", complaints);
  });

  it("should keep the figures one click away, and lead to the boss", async () => {
    const { page, complaints } = await open("/floors/2", WIDE);

    await page.getByText("The figures as a table").click();
    assert.equal(await page.getByRole("row").count(), 1 + 2 + floors[1].zones.length);
    await isFreeOfFaults(page);
    await shoot(page, "floor-table");

    await page.getByRole("main").getByRole("link", { name: bossOf(2), exact: true }).click();
    await heading(page, bossOf(2)).waitFor();
    await finish(page, "floor-boss", complaints);
  });

  it("should go down and up by keyboard", async () => {
    const { page, complaints } = await open("/floors/1", WIDE);
    await page.keyboard.press("ArrowRight");
    await heading(page, nameOf(2)).waitFor();

    const list = page.getByRole("navigation", { name: "Floors", exact: true });
    await list.getByRole("link", { name: nameOf(2) }).focus();
    await page.keyboard.press("ArrowDown");
    await heading(page, nameOf(3)).waitFor();
    await page.keyboard.press("End");
    await heading(page, nameOf(floors.length)).waitFor();
    await page.keyboard.press("ArrowLeft");
    await heading(page, nameOf(floors.length - 1)).waitFor();
    await finish(page, "floor-keys", complaints);
  });

  it("should say that there is no such floor", async () => {
    const { page, complaints } = await open("/floors/99", WIDE);

    await heading(page, "Solid rock").waitFor();
    await isFreeOfFaults(page);
    await finish(page, "floor-none", complaints);
  });

  it("should fit a phone of 360 pixels", async () => {
    const { page, complaints } = await open("/floors", PHONE);
    await fits(page);
    await isFreeOfFaults(page);
    await shoot(page, "floors-phone");

    await page.getByRole("main").getByRole("link", { name: nameOf(4) }).click();
    await heading(page, nameOf(4)).waitFor();
    assert.equal(await page.evaluate(() => window.scrollY), 0);
    await page.getByText("The figures as a table").click();
    await fits(page);
    await isFreeOfFaults(page);
    await shoot(page, "floor-phone");

    await page.getByRole("link", { name: "All floors" }).click();
    await heading(page, "The way down").waitFor();
    await finish(page, "floors-phone-again", complaints);
  });
});

async function open(address, viewport) {
  return openOn(address, await device(viewport, { reducedMotion: "reduce" }));
}
