// @vitest-environment node
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

const table = readFileSync(join(import.meta.dirname, "../../../proto/README.md"), "utf8");
const source = readFileSync(join(import.meta.dirname, "reasons.ts"), "utf8");

describe("the reasons", () => {
  it("should be those of proto/README.md", () => {
    const listed = words(table, /^\| [A-Z_]+ \| ([A-Z_]+) \|/gm);

    expect(listed.length).toBeGreaterThan(20);
    expect(words(declaration("Reason"), /"(\w+)"/g)).toEqual(listed);
  });

  it("should have those of the edge apart", () => {
    const listed = words(table, /^\| \d+ \| ([A-Z_]+) \|/gm);

    expect(listed.length).toBeGreaterThan(0);
    expect(words(declaration("EdgeReason"), /"(\w+)"/g)).toEqual(listed);
  });
});

function declaration(type: string): string {
  return new RegExp(`^export type ${type} =[^;]*;`, "m").exec(source)?.[0] ?? "";
}

function words(text: string, pattern: RegExp): (string | undefined)[] {
  return [...text.matchAll(pattern)].map(([, word]) => word).sort();
}
