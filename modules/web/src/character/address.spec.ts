import { describe, expect, it } from "vitest";

import { addressOf, askedAt } from "./address";

describe("addresses", () => {
  it("should read back what they were made of", () => {
    expect(askedAt(addressOf("half/elf", "warrior", 5))).toEqual({ race: "half/elf", playerClass: "warrior", level: "5" });
    expect(askedAt(addressOf("dwarf", "mage"))).toEqual({ race: "dwarf", playerClass: "mage", level: undefined });
  });

  it("should leave open what they do not name", () => {
    expect(askedAt("/character/")).toEqual({ race: undefined, playerClass: undefined, level: undefined });
    expect(askedAt("/character/elf")).toEqual({ race: "elf", playerClass: undefined, level: undefined });
  });

  it("should take a class alone from the query", () => {
    expect(askedAt("/character", "class=mage")).toEqual({ race: undefined, playerClass: "mage", level: undefined });
    expect(askedAt("/character/elf/rogue", "class=mage").playerClass).toBe("rogue");
  });

  it("should survive a broken escape", () => {
    expect(askedAt("/character/%ff").race).toBe("%ff");
  });
});
