// The designers' pages. Need PUBLISH_WITH: what `admin create` is typed behind, a word a line. Leave the release that they found.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { hasCommand, makeAdmin, run } from "../../../client/test/command.mjs";
import { device, finish, fits, heading, isFreeOfFaults, newName, open, PASSWORD, PHONE, press, says, shoot, signIn, signUp } from "./browser.mjs";

const ENEMIES = readFileSync(fileURLToPath(new URL("../../../../data/seeds/enemies.json", import.meta.url)), "utf8");

describe("the designers' pages", { skip: !hasCommand && "PUBLISH_WITH is not set" }, () => {
  /** An admin's browser, shared: each sign-in costs a hash. */
  let desk;
  /** Number of the release that is found, and left. */
  let found;

  before(async () => {
    const username = newName();
    makeAdmin(username, PASSWORD);
    desk = await device();
    const { page } = await open("/releases", desk);
    await signIn(page, username);
    await heading(page, "Releases").waitFor();
    found = Number(/Release (\d+)/.exec(await page.locator(".masthead-release").innerText())[1]);
    await page.close();
  });

  // Other checks go on from there, whatever became of these.
  after(() => run(["seed", "rollback", "--to", String(found), "--reason", "the checks are done"]));

  it("should stay shut for a player", async () => {
    const { page, complaints } = await signUp(await device(PHONE));
    assert.equal(await page.getByRole("link", { name: "Releases" }).count(), 0);

    await page.goto(new URL("/releases", page.url()).href);

    await heading(page, "The door stays shut").waitFor();
    await isFreeOfFaults(page);
    await fits(page);
    await finish(page, "releases-shut-phone", complaints);
  });

  it("should show a fault in its place, publish what is mended, tell what moved, and go back", async () => {
    const { page, complaints } = await open("/releases/publish", desk);
    await choose(page, edited((goblin) => (goblin.hp = -4)));
    await page.getByRole("heading", { name: "1 fault to mend" }).waitFor();
    assert.equal(await page.locator(".excerpt mark").innerText(), "-4");
    await isFreeOfFaults(page);
    await shoot(page, "releases-fault-wide");

    await choose(page, edited((goblin) => (goblin.hp = 24)));
    await says(page, `Against release ${found}: 1 record would change.`);
    await page.getByRole("heading", { name: "Danger by floor" }).waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "releases-plan-wide", { whole: true });

    await page.getByLabel("Why").fill("The goblin falls too fast");
    await page.getByLabel("Why").press("Enter");
    await says(page, /^Release \d+ is served everywhere\.$/);
    await shoot(page, "releases-published-wide", { whole: true });
    await page.getByRole("link", { name: /^Look at release/ }).click();

    await page.getByRole("heading", { name: "Blows to kill" }).waitFor();
    const made = Number(/\d+$/.exec(page.url())[0]);
    await page.getByText("12 → 24").or(page.locator(".fields ins", { hasText: "24" })).first().waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "releases-release-wide", { whole: true });
    await looksRightOnAPhone(page, "releases-release-phone");

    await page.goto(new URL(`/releases/${found}`, page.url()).href);
    await press(page, "Roll back to it …");
    await page.keyboard.type("As it was");
    await page.keyboard.press("Enter");
    await says(page, `Release ${found} is served everywhere.`);

    await page.getByRole("link", { name: "Timeline" }).click();
    await page.getByText("The goblin falls too fast").waitFor();
    await page.getByText("As it was").waitFor();
    await page.getByRole("link", { name: /^1 record in 1 kind/ }).first().waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "releases-wide");
    await looksRightOnAPhone(page, "releases-phone");
    await page.goto(new URL(`/releases/${made}..${found}`, page.url()).href);
    await page.getByRole("heading", { name: "1 record in 1 kind" }).waitFor();
    await page.close();
    assert.deepEqual(complaints, []);
  });

  it("should keep a draft, show it to whoever has the link, and drop it", async () => {
    const { page, complaints } = await open("/releases/publish", desk);
    await choose(page, edited((goblin) => (goblin.hp = 31)));
    await page.getByLabel(/As a draft/).check();
    await page.getByLabel("Why").fill("Sturdier still");
    await press(page, "Keep as a draft");
    await page.getByRole("link", { name: "All drafts" }).click();
    await page.getByRole("button", { name: /^Show it to others/ }).click();
    await press(page, "Make a link");
    const link = await page.getByLabel("The link").inputValue();
    await isFreeOfFaults(page);
    await shoot(page, "releases-draft-wide");
    await looksRightOnAPhone(page, "releases-draft-phone");

    const guest = await open(link.slice(new URL(link).origin.length).replace("/codex", "/codex/enemies/goblin"), await device(PHONE));
    await guest.page.locator(".figures dd", { hasText: /^31$/ }).waitFor();
    await says(guest.page, /^Draft \d+ is shown, which is not published\.$/);
    assert.equal(new URL(guest.page.url()).hash, "");
    await isFreeOfFaults(guest.page);
    await shoot(guest.page, "preview-phone");
    await press(guest.page, "Leave the preview");
    await guest.page.locator(".figures dd", { hasText: /^31$/ }).waitFor({ state: "detached" });
    await finish(guest.page, "preview-left-phone", guest.complaints);

    await page.getByRole("button", { name: /^Drop/ }).click();
    await page.getByRole("button", { name: /^Drop draft \d+$/ }).click();
    await says(page, /^Draft \d+ is dropped\.$/);
    await page.getByRole("link", { name: "Audit" }).click();
    await page.getByText("dropped the draft").first().waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "releases-audit-wide");
    await page.close();
    assert.deepEqual(complaints, []);
  });

  it("should say for everybody what a record was", async () => {
    const { page, complaints } = await open("/codex/enemies/goblin", await device());
    await page.getByRole("link", { name: "Its history" }).click();

    await heading(page, "What Goblin was").waitFor();
    await page.getByText("As it was").first().waitFor();
    await isFreeOfFaults(page);
    await shoot(page, "history-wide");
    await looksRightOnAPhone(page, "history-phone");
    await finish(page, "history-end-phone", complaints);
  });
});

async function looksRightOnAPhone(page, name) {
  const before = page.viewportSize();
  await page.setViewportSize(PHONE);
  await fits(page);
  await isFreeOfFaults(page);
  await shoot(page, name, { whole: true });
  await page.setViewportSize(before);
}

function choose(page, text) {
  return page.getByLabel("Seed files").setInputFiles({ name: "enemies.json", mimeType: "application/json", buffer: Buffer.from(text) });
}

/** The seeds of enemies with another goblin, one change a line as they are written. */
function edited(edit, patch = 1) {
  const seeds = JSON.parse(ENEMIES);
  seeds.version = seeds.version.replace(/\d+$/, (last) => Number(last) + patch);
  edit(seeds.data.find(({ id }) => id === "goblin"));
  return JSON.stringify(seeds, null, 2);
}
