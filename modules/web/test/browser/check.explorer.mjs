// The explorer in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, fits, open, PHONE, shoot, signUp, WIDE } from "./browser.mjs";

describe("the explorer", () => {
  it("should show every group of calls, and fit a phone", async () => {
    for (const [name, viewport] of Object.entries({ wide: WIDE, phone: PHONE })) {
      const { page, complaints } = await open("/explorer/", await device(viewport));

      for (const group of ["Catalog", "Auth", "Profile", "Session", "Release", "Save"]) {
        await page.getByRole("heading", { name: new RegExp(`^${group} `) }).waitFor();
      }

      await fits(page);
      await finish(page, `explorer-${name}`, complaints);
    }
  });

  it("should make a call with the example that stands there", async () => {
    const { page, complaints } = await open("/explorer/#/Catalog/getEnemy", await device());

    const { status, body } = await execute(page, "Catalog-getEnemy");

    assert.equal(status, "200");
    assert.equal(body.enemy.id, "goblin");
    await finish(page, "explorer-answered-wide", complaints);
  });

  it("should call as whoever is signed in on the page", async () => {
    const on = await device();
    const { username } = await signUp(on);
    const { page, complaints } = await open("/explorer/#/Profile/getMe", on);

    const { status, body } = await execute(page, "Profile-getMe");

    assert.equal(status, "200");
    assert.equal(body.player.username, username);
    await finish(page, "explorer-signed-in-wide", complaints);
  });

  /** Presses the button of the operation that the address shows, and waits for the answer. */
  async function execute(page, operation) {
    const shown = page.locator(`#operations-${operation}`);
    await shown.getByRole("button", { name: "Execute" }).click();
    const answer = shown.locator(".live-responses-table");
    await answer.locator(".response-col_status").last().waitFor();
    await shoot(page, `explorer-${operation}-wide`);
    const [status, text] = await Promise.all([
      answer.locator("tbody .response-col_status").first().innerText(),
      answer.locator(".highlight-code code").first().innerText(),
    ]);
    return { status: status.trim(), body: JSON.parse(text) };
  }
});
