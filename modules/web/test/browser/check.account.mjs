// Accounts and sessions in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";

import {
  device,
  finish,
  fits,
  heading,
  isFreeOfFaults,
  newName,
  open,
  PASSWORD,
  PHONE,
  press,
  says,
  shoot,
  signIn,
  signUp,
  WIDE,
} from "./browser.mjs";

describe("the door", () => {
  it("should let in who signs up, and still know them after the page was loaded again", async () => {
    const { page, complaints, username } = await signUp(await device());

    assert.equal(new URL(page.url()).pathname, "/saves");
    await page.reload();
    await page.getByRole("link", { name: `Account of ${username}` }).waitFor();
    assert.equal(await page.evaluate(() => document.cookie), "");
    await finish(page, "signed-up-wide", complaints);
  });

  it("should be passed by keyboard alone", async () => {
    const { page, complaints } = await open("/sign-up", await device());
    const username = newName();

    await page.getByLabel("Username").focus();
    await page.keyboard.type(username);
    await page.keyboard.press("Tab");
    await page.keyboard.type(`${username}@example.org`);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");

    await heading(page, "Your saves").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Your saves");
    await finish(page, "signed-up-by-keyboard", complaints);
  });

  it("should say at the field that a name is taken, in whatever case", async () => {
    const { username } = await signUp(await device());
    const { page, complaints } = await open("/sign-up", await device());

    await page.getByLabel("Username").fill(username.toUpperCase());
    await page.getByLabel("E-mail address").fill(`${newName()}@example.org`);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await press(page, "Make the account");

    await says(page, "Somebody has this username already.");
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("name")), "username");
    await isFreeOfFaults(page);
    await finish(page, "sign-up-taken-wide", complaints);
  });

  it("should say at each field what the server does not take", async () => {
    const { page, complaints } = await open("/sign-up", await device());

    await page.getByLabel("Username").fill("a b");
    await page.getByLabel("E-mail address").fill("nobody");
    await page.getByLabel("Password", { exact: true }).fill("short");
    await press(page, "Make the account");

    await page.locator("[aria-invalid]").first().waitFor();
    const names = await page.locator("[aria-invalid]").evaluateAll((inputs) => inputs.map(({ name }) => name));
    assert.deepEqual(names, ["username", "email", "password"]);
    await finish(page, "sign-up-refused-wide", complaints);
  });

  it("should refuse a common password", async () => {
    const { page, complaints } = await open("/sign-up", await device());
    const username = newName();

    await page.getByLabel("Username").fill(username);
    await page.getByLabel("E-mail address").fill(`${username}@example.org`);
    await page.getByLabel("Password", { exact: true }).fill("password123");
    await press(page, "Make the account");

    await says(page, /^This is too easy to guess/);
    await finish(page, "sign-up-easy-wide", complaints);
  });

  it("should be closed by signing out, and open again for the right password only", async () => {
    const { page, complaints, username } = await signUp(await device());
    await page.goto(new URL("/account", page.url()).href);
    await press(page, "Sign out");
    await says(page, "Your session has ended. Sign in again to see your account.");

    await signIn(page, username, "not the password");
    await says(page, "There is no such user, or the password is wrong.");
    await isFreeOfFaults(page);
    await shoot(page, "sign-in-refused-wide");
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await press(page, "Sign in");

    await heading(page, username).waitFor();
    assert.equal(new URL(page.url()).pathname, "/account");
    await finish(page, "signed-in-wide", complaints);
  });

  it("should stand before what is one's own", async () => {
    for (const address of ["/account", "/saves", "/saves/2"]) {
      const { page, complaints } = await open(address, await device());

      await heading(page, "Sign in").waitFor();

      assert.equal(new URL(page.url()).pathname, address);
      await finish(page, `door-${address.slice(1).replace("/", "-")}`, complaints);
    }
  });

  for (const address of ["/sign-in", "/sign-up"]) {
    it(`should have no fault that axe knows at ${address}, and fit a phone`, async () => {
      for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
        const { page, complaints } = await open(address, await device(viewport, { reducedMotion: "reduce" }));

        await isFreeOfFaults(page);
        await fits(page);
        await finish(page, `${address.slice(1)}-${name}`, complaints);
      }
    });
  }
});

describe("the account", () => {
  it("should change the name that others see", async () => {
    const { page, complaints } = await account();

    await page.getByLabel("Name that others see").fill("Mira the Bold");
    await press(page, "Change the name");

    await heading(page, "Mira the Bold").waitFor();
    await page.reload();
    await heading(page, "Mira the Bold").waitFor();
    await finish(page, "account-name-wide", complaints);
  });

  it("should say at the field that a name is none", async () => {
    const { page, complaints } = await account();

    await page.getByLabel("Name that others see").fill("x".repeat(101));
    await press(page, "Change the name");

    await page.locator("[name=displayName][aria-invalid]").waitFor();
    await finish(page, "account-name-refused-wide", complaints);
  });

  it("should end a session on another device, which then stands before the door", async () => {
    const { page, complaints, username } = await account();
    const other = await open("/sign-in", await device());
    await signIn(other.page, username);
    await other.page.getByRole("link", { name: /Slot 1/ }).click();
    await other.page.waitForLoadState("load");
    await page.reload();
    const rows = page.getByRole("listitem").filter({ hasText: "since" });
    await rows.nth(1).waitFor();
    assert.equal(await rows.count(), 2);

    await rows.getByRole("button", { name: /^End/ }).click();
    await says(page, "That session has ended.");
    await rows.nth(1).waitFor({ state: "detached" });
    assert.equal(await rows.count(), 1);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Signed in at");

    await press(other.page, "Save a sample run");
    await says(other.page, "Your session has ended. Sign in again to see your saves.");
    await finish(other.page, "session-ended-wide", other.complaints);
    await finish(page, "account-sessions-wide", complaints);
  });

  it("should change the password, and end all other sessions", async () => {
    const { page, complaints, username } = await account();
    const other = await open("/sign-in", await device());
    await signIn(other.page, username);
    await heading(other.page, "Your saves").waitFor();

    await page.getByLabel("Password now", { exact: true }).fill("not it");
    await page.getByLabel("New password", { exact: true }).fill("another torch and rope");
    await press(page, "Change the password");
    await page.locator("[name=currentPassword][aria-invalid]").waitFor();
    await page.getByLabel("Password now", { exact: true }).fill(PASSWORD);
    await press(page, "Change the password");
    await says(page, "The password is changed. One other session has ended.");

    await other.page.reload();
    await signIn(other.page, username, "another torch and rope");
    await heading(other.page, "Your saves").waitFor();
    await finish(other.page, "password-changed-other", other.complaints);
    await finish(page, "account-password-wide", complaints);
  });

  it("should hand out everything that is kept", async () => {
    const { page, complaints, username } = await account();

    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Download it")]);

    assert.equal(download.suggestedFilename(), `undercroft-${username}.json`);
    const text = await readFile(await download.path(), "utf8");
    assert.ok(JSON.parse(text).players, text.slice(0, 200));
    assert.ok(text.includes(`${username}@example.org`));
    await finish(page, "account-export-wide", complaints);
  });

  it("should be deleted by who types its name, and be gone", async () => {
    const { page, complaints, username } = await account();

    await press(page, "Delete the account …");
    await page.getByLabel(`Type ${username} to go on`).fill("yes");
    await press(page, "Delete it for ever");
    await says(page, `That is not ${username}. Nothing was deleted.`);
    await isFreeOfFaults(page);
    await shoot(page, "account-deletion-wide");
    await page.getByLabel(`Type ${username} to go on`).fill(username);
    await press(page, "Delete it for ever");

    await says(page, /^Your account is deleted/);
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await signIn(page, username);
    await says(page, "There is no such user, or the password is wrong.");
    await finish(page, "account-deleted-wide", complaints);
  });

  it("should have no fault that axe knows, and fit a phone", async () => {
    for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const { page, complaints } = await account(viewport);

      await isFreeOfFaults(page);
      await fits(page);
      await finish(page, `account-${name}`, complaints);
    }
  });

  async function account(viewport = WIDE) {
    const opened = await signUp(await device(viewport, { reducedMotion: "reduce" }));
    await opened.page.getByRole("link", { name: /^Account of/ }).click();
    await heading(opened.page, opened.username).waitFor();
    await says(opened.page, "this one");
    return opened;
  }
});
