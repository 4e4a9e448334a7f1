// What the checks beside this file share: a real Chromium, pages that note what they complain about, pictures, axe.
import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { AxeBuilder } from "@axe-core/playwright";
import chromiumBinary from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const url = process.env["UNDERCROFT_URL"];
if (!url) {
  throw new Error("UNDERCROFT_URL is not set: give the address of a running Undercroft, such as http://127.0.0.1:8080");
}

const SCREENSHOTS = fileURLToPath(new URL("../../target/screenshots", import.meta.url));
export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };
export const PASSWORD = "a torch and a rope";
/** The address of CatalogService's RPCs over gRPC-Web. */
const CONTENT_CALL = "/undercroft.content.v1.CatalogService/";

/** @type {import("playwright-core").Browser} */
let browser;
let names = 0;

before(async () => {
  await mkdir(SCREENSHOTS, { recursive: true });
  browser = await chromium.launch({
    executablePath: await chromiumBinary.executablePath(),
    // In a single process, closing a page's context ends the browser.
    args: [...chromiumBinary.args.filter((arg) => arg !== "--single-process"), "--no-sandbox"],
  });
});

after(() => browser?.close());

/** A browser of its own: another device, as far as the server can tell. */
export async function device(viewport = WIDE, options = {}) {
  const context = await browser.newContext({ viewport, ...options });
  // A loaded machine is slow, not wrong.
  context.setDefaultTimeout(120_000);
  return context;
}

/** Opens an address on the device, waits for its heading, and notes what the page asks and complains about meanwhile. */
export async function open(address, on, onResponse = () => {}) {
  const page = await on.newPage();
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
  await page.locator("main h1, #explorer h1").first().waitFor({ state: "attached" });
  return { page, calls, complaints };
}

/** A name that nobody has. */
export function newName() {
  return `b${Date.now().toString(36)}_${process.pid}_${names++}`;
}

/** Makes an account on the device, and shows the saves. */
export async function signUp(on, username = newName()) {
  const opened = await open("/sign-up", on);
  const { page } = opened;
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("E-mail address").fill(`${username}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await press(page, "Make the account");
  await heading(page, "Your saves").waitFor();
  return { ...opened, username };
}

/** Types a name and a password at the door that is shown. */
export async function signIn(page, username, password = PASSWORD) {
  await heading(page, "Sign in").waitFor();
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await press(page, "Sign in");
}

export function press(page, name) {
  return page.getByRole("button", { name, exact: true }).click();
}

export function heading(page, name) {
  return page.getByRole("heading", { level: 1, name, exact: true });
}

/** Waits until the page says it. */
export function says(page, words) {
  return page.getByText(words).first().waitFor();
}

/** Asserts that axe finds nothing, whatever its impact. */
export async function isFreeOfFaults(page) {
  await settle(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
}

/** A last picture; then nothing may have been complained about. */
export async function finish(page, name, complaints) {
  await shoot(page, name);
  await page.context().close();
  assert.deepEqual(complaints, []);
}

/** A picture of what is seen, or of the whole page. */
export async function shoot(page, name, { whole = false } = {}) {
  await settle(page);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: whole });
}

export async function fits(page) {
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(needed <= given, `the page is ${needed} px wide on a screen of ${given} px`);
}

/** Waits until fonts are there and the short motion is done; what glimmers for ever is not waited for. */
function settle(page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const short = document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity);
    // One that is called off, since what it moved is gone, is over too.
    await Promise.allSettled(short.map((animation) => animation.finished));
  });
}
