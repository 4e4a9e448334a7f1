import { describe, expect, it } from "vitest";

import { excerptOf } from "./excerpt";

const TEXT = '{\n  "version": "1.0.0",\n  "data": [\n    {"id": "goblin", "hp": -1}\n  ]\n}';

describe("an excerpt", () => {
  it("should have two lines before and after the place, and the value that begins there", () => {
    const excerpt = excerptOf(TEXT, 4, 28);

    expect(excerpt.lines.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6]);
    expect([excerpt.before, excerpt.meant, excerpt.after]).toEqual(['    {"id": "goblin", "hp": ', "-1", "}"]);
  });

  it("should take a text as a whole, with what is escaped in it", () => {
    expect(excerptOf('"a \\" b", 1', 1, 1).meant).toBe('"a \\" b"');
    expect(excerptOf('"never ended', 1, 1).meant).toBe('"never ended');
  });

  it("should begin and end with the file, wherever the place is said to be", () => {
    expect(excerptOf("{}", 1, 1)).toEqual({ lines: [{ number: 1, text: "{}" }], line: 1, before: "", meant: "{", after: "}" });
    expect(excerptOf("{}", 9, 9).meant).toBe("");
  });
});
