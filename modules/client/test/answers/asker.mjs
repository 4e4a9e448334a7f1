// Asks a running server, type-checks its answers as their types, and holds them against the OpenAPI document of the same server.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { fetchDocument } from "./document.mjs";

const client = join(import.meta.dirname, "../..");
const folder = join(client, "target/answers");

/** @param {string} api address of the server */
export async function openAsker(api) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return new Asker(api, await fetchDocument(api));
}

class Asker {
  /** Of the session that is used where one is needed. */
  token;
  answers = 0;
  #api;
  #document;
  #failed = false;
  #refusedBare = new Set();

  constructor(api, document) {
    this.#api = api;
    this.#document = document;
  }

  tagged() {
    return this.#document.tagged();
  }

  /** Makes the call, checks the answer, keeps it as a constant of its type, and returns it; an empty object where it isn't one. */
  async answer(type, method, path, { body, status = 200, tagged = false } = {}) {
    const response = await this.#ask(method, path, body, status);
    if (!response) {
      return {};
    }
    const text = await response.text();
    const value = JSON.parse(text);
    const faults = this.#document.faultsOfAnswer(method, path, status, value);
    if (tagged && type && this.#document.faultsOfAnswer(method, path, status, { ...value, surprise: 1 }).length === 0) {
      faults.push("a field that no schema names would pass");
    }
    if (tagged && (await this.#call(method, path, undefined, undefined, response.headers.get("etag"))).status !== 304) {
      faults.push("its etag is not known again");
    }
    faults.forEach((fault) => this.fail(`${method} ${path}: ${fault}`));
    this.#keep(type, type, text);
    return value;
  }

  /** As `answer`, for a call that answers with a line for each message: returns at most `count` of them, and leaves. */
  async lines(type, method, path, { body, count = Infinity } = {}) {
    const response = await this.#ask(method, path, body, 200);
    const lines = response ? await firstLines(response, count) : [];
    const values = lines.map((line) => JSON.parse(line));
    for (const value of values) {
      this.#document.faultsOfAnswer(method, path, 200, value).forEach((fault) => this.fail(`${method} ${path}: ${fault}`));
    }
    this.#keep(type, `${type}[]`, `[${lines.join(",\n")}]`);
    return values;
  }

  /** Says what is wrong; the check goes on, and fails in the end. */
  fail(message) {
    console.error(message);
    this.#failed = true;
  }

  /** Compiles what was kept. `left` has the tags of operations that nobody could ask. Returns whether all of it is right. */
  finish(left) {
    const unasked = this.#document.unasked(left);
    if (unasked.length > 0) {
      this.fail(`nothing here asks ${unasked.join(", ")}: add a call`);
    }
    const config = { extends: "../../test/types/tsconfig.json", include: ["*.ts"] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    try {
      execFileSync("npx", ["--no-install", "tsc", "-p", folder], { cwd: client, stdio: "inherit" });
    } catch {
      return false;
    }
    return !this.#failed;
  }

  async #ask(method, path, body, status) {
    await this.#refuseWithoutSession(method, path, body);
    const response = await this.#call(method, path, body, this.#document.needsSession(method, path) ? this.token : undefined);
    const name = `${method} ${path}`;
    if (response.status !== status) {
      this.fail(`${name} answered ${response.status} instead of ${status}: ${(await response.text()).slice(0, 300)}`);
      return undefined;
    }
    if (response.headers.get("content-type") !== "application/json") {
      this.fail(`${name} comes as ${response.headers.get("content-type")}`);
    }
    if (body && status === 200) {
      this.#document.faultsOfRequest(method, path, body).forEach((fault) => this.fail(`${name}, its request: ${fault}`));
    }
    return response;
  }

  #keep(name, type, text) {
    this.answers++;
    if (name) {
      const source = `import type { ${name} } from "@undercroft/client/json";\n\nexport const answer: ${type} = ${text};\n`;
      writeFileSync(join(folder, `${String(this.answers).padStart(3, "0")}-${name}.ts`), source);
    }
  }

  /** Where the document says that a session is needed, there must be no answer without one. */
  async #refuseWithoutSession(method, path, body) {
    const operation = this.#document.nameOf(method, path);
    if (!this.#document.needsSession(method, path) || this.#refusedBare.has(operation)) {
      return;
    }
    this.#refusedBare.add(operation);
    const refusal = await this.#call(method, path, body);
    const faults = this.#document.faultsOfAnswer(method, path, 401, await refusal.json());
    if (refusal.status !== 401 || faults.length > 0) {
      this.fail(`${operation} without a session: ${refusal.status} ${faults.join(", ")}`);
    }
  }

  #call(method, path, body, bearer, known) {
    return fetch(new URL(path, this.#api), {
      method,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(known && { "if-none-match": known }),
        ...(body && { "content-type": "application/json" }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }
}

async function firstLines(response, count) {
  const lines = [];
  let rest = "";
  // Leaving the loop cancels the call.
  for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (rest + text).split("\n");
    rest = parts.pop();
    lines.push(...parts.filter((line) => line !== ""));
    if (lines.length >= count) {
      break;
    }
  }
  return lines.slice(0, count);
}
