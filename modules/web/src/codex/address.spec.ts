import { describe, expect, it } from "vitest";

import { addressOf, shownAt } from "./address";

describe("addresses", () => {
  it("should read back what they were made of", () => {
    expect(shownAt(addressOf("bosses", "goblin_king"))).toEqual({ page: "record", kind: "bosses", id: "goblin_king" });
  });

  it("should show the codex at its own address and at the root", () => {
    expect(["/", "/codex", "/codex/"].map((path) => shownAt(path).page)).toEqual(["codex", "codex", "codex"]);
  });

  it("should lead nowhere for anything else", () => {
    const paths = ["/codex/unicorns/x", "/codex/enemies", "/codex/enemies/a/b", "/else/enemies/a", "/codex/enemies/%ff"];

    expect(paths.map((path) => shownAt(path).page)).toEqual(paths.map(() => "nowhere"));
  });
});
