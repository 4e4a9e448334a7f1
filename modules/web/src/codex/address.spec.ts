import { describe, expect, it } from "vitest";

import { addressOf, shownAt } from "./address";

describe("addresses", () => {
  it("should read back what they were made of", () => {
    expect(shownAt(addressOf("bosses", "goblin_king"))).toMatchObject({ page: "record", kind: { name: "bosses" }, id: "goblin_king" });
    expect(shownAt(addressOf("combat", ""))).toMatchObject({ page: "record", kind: { name: "combat" }, id: "" });
  });

  it("should name kinds with dashes, as the API does", () => {
    expect(addressOf("status_effects", "burn")).toBe("/codex/status-effects/burn");
    expect(shownAt("/codex/status-effects/burn")).toMatchObject({ kind: { name: "status_effects" } });
    expect(shownAt("/codex/status_effects/burn")).toEqual({ page: "nowhere" });
  });

  it("should show the codex at its own address and at the root, and a whole kind at its word", () => {
    expect(["/", "/codex", "/codex/"].map((path) => shownAt(path).page)).toEqual(["codex", "codex", "codex"]);
    expect(shownAt("/codex/items")).toMatchObject({ page: "kind", kind: { name: "items" } });
  });

  it("should lead nowhere for anything else", () => {
    const paths = ["/codex/unicorns/x", "/codex/unicorns", "/codex/enemies/a/b", "/codex/combat/a", "/else/enemies/a", "/codex/enemies/%ff"];

    expect(paths.map((path) => shownAt(path).page)).toEqual(paths.map(() => "nowhere"));
  });
});
