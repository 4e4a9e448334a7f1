// Saves in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, fits, heading, isFreeOfFaults, open, PHONE, press, says, shoot, signUp, WIDE } from "./browser.mjs";

describe("a slot", () => {
  it("should be filled with a sample, and still hold it when the page is loaded again", async () => {
    const { page, complaints } = await signUp(await device());
    await says(page, /^Nothing is kept yet/);
    await shoot(page, "saves-empty-wide");

    await page.getByRole("link", { name: /Slot 2/ }).click();
    await press(page, "Save a sample run");
    await says(page, "Saved as revision 1.");
    await page.reload();

    assert.equal(new URL(page.url()).pathname, "/saves/2");
    await page.getByRole("heading", { level: 1, name: /^Sample: / }).waitFor();
    await press(page, "Load the run");
    await says(page, /^A sample, \d+ bytes/);
    await isFreeOfFaults(page);
    await finish(page, "save-loaded-wide", complaints);
  });

  it("should be emptied, and that be undone", async () => {
    const { page, complaints } = await slot(1);
    const name = await page.locator("h1").innerText();

    await press(page, "Delete");
    await heading(page, "Emptied").waitFor();
    await says(page, "The slot is empty.");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Emptied");
    await isFreeOfFaults(page);
    await shoot(page, "save-deleted-wide");
    await press(page, "Undo the deletion");

    await heading(page, name).waitFor();
    await says(page, "Revision 1 is back, as revision 3.");
    await finish(page, "save-undone-wide", complaints);
  });

  it("should bring back what it held before", async () => {
    const { page, complaints } = await slot(3);
    const first = await page.locator("h1").innerText();
    await press(page, "Save a sample run");
    await says(page, /^Saved as revision 2\./);

    await press(page, "Restore revision 1");

    await says(page, "Revision 1 is back, as revision 3.");
    await heading(page, first).waitFor();
    const older = page.getByRole("button", { name: /^Restore/ });
    await older.nth(1).waitFor();
    assert.equal(await older.count(), 2);
    await finish(page, "save-history-wide", complaints);
  });

  it("should be shown on another device at once", async () => {
    const on = await device();
    const { page, complaints } = await slot(1, on);
    const name = await page.locator("h1").innerText();

    const other = await open("/saves", on);

    await other.page.getByRole("link", { name: new RegExp(`Slot 1\\s*${name}`) }).waitFor();
    assert.deepEqual(other.complaints, []);
    await finish(page, "save-shown-elsewhere", complaints);
  });
});

describe("two tabs that save to one slot", () => {
  it("should be asked which one shall stand: mine", async () => {
    const { page, other, complaints } = await collide();
    const theirs = await other.page.locator("h1").innerText();
    await isFreeOfFaults(page);
    await shoot(page, "conflict-wide");

    await press(page, "Overwrite with mine");

    await says(page, "Yours is in the slot now, as revision 3.");
    const history = page.getByRole("region", { name: "History" }).getByRole("listitem");
    // It is asked for again after the write.
    await history.nth(1).filter({ hasText: theirs }).waitFor();
    await finish(page, "conflict-overwritten-wide", [...complaints, ...other.complaints]);
  });

  it("should be asked which one shall stand: theirs", async () => {
    const { page, other, complaints } = await collide();
    const theirs = await other.page.locator("h1").innerText();

    await press(page, "Keep what is there");

    await says(page, "What the slot holds was kept.");
    await heading(page, theirs).waitFor();
    await page.reload();
    await heading(page, theirs).waitFor();
    await finish(page, "conflict-kept-wide", [...complaints, ...other.complaints]);
  });

  it("should be asked on a phone too", async () => {
    const { page, complaints } = await collide(PHONE);

    await isFreeOfFaults(page);
    await fits(page);
    await finish(page, "conflict-phone", complaints);
  });

  async function collide(viewport = WIDE) {
    const on = await device(viewport, { reducedMotion: "reduce" });
    const { page, complaints } = await slot(1, on);
    const other = await open("/saves/1", on);
    await press(other.page, "Save a sample run");
    await says(other.page, /^Saved as revision 2\./);

    await press(page, "Save a sample run");
    await page.getByRole("table").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "The slot changed in between");
    return { page, other, complaints };
  }
});

describe("the saves", () => {
  it("should have no fault that axe knows, and fit a phone, where the slots and the slot take turns", async () => {
    for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const { page, complaints } = await slot(1, await device(viewport, { reducedMotion: "reduce" }));
      await isFreeOfFaults(page);
      await fits(page);
      await shoot(page, `save-${name}`);
      assert.equal(await page.getByRole("link", { name: /Slot 2/ }).isVisible(), viewport === WIDE);

      await page.getByRole("navigation").getByRole("link", { name: "Saves" }).click();
      await heading(page, "Your saves").waitFor();
      await isFreeOfFaults(page);
      await fits(page);
      await finish(page, `saves-${name}`, complaints);
    }
  });

  it("should say that there is no fourth slot", async () => {
    const { page, complaints } = await signUp(await device());

    await page.goto(new URL("/saves/4", page.url()).href);

    await heading(page, "A wall, and no niche").waitFor();
    await isFreeOfFaults(page);
    await finish(page, "saves-fourth-wide", complaints);
  });
});

/** A new player's slot, filled with a sample. */
async function slot(number, on) {
  const opened = await signUp(on ?? (await device()));
  await opened.page.getByRole("link", { name: new RegExp(`Slot ${number}`) }).click();
  await press(opened.page, "Save a sample run");
  await says(opened.page, "Saved as revision 1.");
  return opened;
}
