// The explorer in a real Chromium: UNDERCROFT_URL=http://127.0.0.1:8080 npm run test:browser -w web
import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { device, finish, open, shoot } from "./browser.mjs";

describe("the explorer", () => {
  it("should show every group of calls", async () => {
    const { page, complaints } = await open("/explorer/", await device());
    await page.locator(".opblock-tag").nth(5).waitFor();
    await finish(page, "explorer-wide", complaints);
  });
  it("should try a call", async () => {
    const { page, complaints } = await open("/explorer/#/Catalog/getEnemy", await device());
    const call = page.locator("#operations-Catalog-getEnemy");
    await call.getByPlaceholder("id").fill("goblin");
    await shoot(page, "explorer-asked-wide");
    await call.getByRole("button", { name: "Execute" }).click();
    await call.locator(".live-responses-table .response").first().waitFor();
    await call.locator(".live-responses-table").scrollIntoViewIfNeeded();
    await finish(page, "explorer-tried-wide", complaints);
  });
});
