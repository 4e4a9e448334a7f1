import { create } from "@bufbuild/protobuf";
import { AchievementSchema, AchievementCategory, ContentSchema, ItemRarity } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { seedContent } from "../../test/seeds";
import { catalogueOf, type Catalogue } from "./catalogue";
import { matching, type Filters } from "./filter";

const seeds = seedContent();
const catalogue = catalogueOf(seeds);

describe("the catalogue", () => {
  it("should hold every record of every kind", () => {
    for (const { name, localName } of ContentSchema.fields) {
      const records = [(seeds as unknown as Record<string, unknown>)[localName]].flat();
      const shelf = catalogue.shelves.find(({ kind }) => kind.name === name);

      expect([name, (shelf?.entries.length ?? 0) + (shelf?.hidden ?? 0)]).toEqual([name, records.length]);
    }
  });

  it("should be made once for a release", () => {
    expect(catalogueOf(seeds)).toBe(catalogue);
  });

  it("should follow references back, whatever kind they come from", () => {
    expect(naming("items", "frost_axe")).toContain("bosses.loot.item_id frost_giant");
    expect(naming("abilities", "fireball")).toContain("classes.active_abilities mage");
    expect(naming("themes", "ice_cavern")).toEqual(
      expect.arrayContaining(["bosses.theme frost_giant", "floors.theme 5", "creatures.habitats frost_giant"]),
    );
    expect(naming("status_effects", "burn")).toContain("traps.effect fire");
    expect(naming("enemies", "goblin")).toEqual(expect.arrayContaining(["floors.pool.enemy_id 1", "creatures.enemy goblin"]));
  });

  it("should tell who resists an element from who fears it", () => {
    const fire = naming("elements", "fire");

    expect(fire).toContain("enemies.resistances.damage_type fire_elemental");
    expect(fire).toContain("enemies.resistances.damage_type feared frost_wisp");
    expect(fire).toContain("creatures.weaknesses frost_giant");
  });

  it("should keep what is hidden out of the list and the search, but know that it is there", () => {
    const shelf = catalogue.shelves.find(({ kind }) => kind.name === "achievements");
    const [secret] = seeds.achievements.filter(({ hidden }) => hidden);

    expect(shelf?.hidden).toBe(1);
    expect(found(secret?.name ?? "")).not.toContain(secret?.id);
    expect(catalogue.find("achievements", secret?.id ?? "")).toBeDefined();
  });
});

describe("the search", () => {
  it("should look through names, ids and texts of every kind", () => {
    expect(found("frost")).toEqual(expect.arrayContaining(["frost_wisp", "frost_giant", "frost_axe", "frost_nova"]));
    // The giant leaves it behind, and the bestiary says so too.
    expect(found("FROST  axe")).toEqual(["frost_giant", "frost_axe", "frost_giant"]);
    expect(found("legendary weapon")).toContain("weapon_dragon_slayer");
  });

  it("should list what is called so before what only says so", () => {
    const items = matching(catalogue, { kind: "items" }, "crown").flatMap(({ entries }) => entries.map(({ name }) => /Crown/.test(name)));

    expect(items).toEqual(items.toSorted((a, b) => Number(b) - Number(a)));
    expect(items[0]).toBe(true);
  });

  it("should find what the map shows by its glyph", () => {
    expect(found("≈")).toContain("deep_water");
    expect(found(" ? ")).toContain("doppelganger");
  });

  it("should find nothing, and come to no harm, with ten thousand letters or none at all", () => {
    expect(found("x".repeat(10_000))).toEqual([]);
    expect(found("frost ".repeat(2_000))).toEqual(found("frost"));
    expect(found("(*$[\\")).toEqual([]);
  });
});

describe("the filters", () => {
  it("should narrow by floor, element, rarity and kind at once", () => {
    expect(passing({ rarity: "rare", kind: "items" })).toEqual(seeds.items.filter(({ rarity }) => rarity === ItemRarity.RARE).map(({ id }) => id).toSorted());
    expect(passing({ floor: "5", kind: "bosses" })).toEqual(["frost_giant"]);
    expect(passing({ element: "ice", kind: "items" })).toEqual(expect.arrayContaining(["frost_axe", "ice_shield"]));
    expect(passing({ floor: "1", kind: "enemies" })).toContain("orc");
  });

  it("should let nothing pass that this release does not know", () => {
    expect(passing({ kind: "unicorns" })).toEqual([]);
    expect(passing({ rarity: "mythic" })).toEqual([]);
  });

  it("should say a rarity that is newer than the page by its number", () => {
    const odd = create(AchievementSchema, { id: "odd", name: "Odd", category: AchievementCategory.COMBAT, rarity: 42 as ItemRarity });
    const newer = catalogueOf(create(ContentSchema, { achievements: [odd] }));

    expect(newer.find("achievements", "odd")?.rarity).toBe("42, which this page does not know yet");
  });
});

function naming(kind: string, id: string): string[] {
  const entry = catalogue.find(kind, id);
  return entry === undefined ? [] : catalogue.naming(entry).map(({ from, path }) => `${path} ${from.id}`);
}

function found(sought: string): string[] {
  return idsOf(catalogue, {}, sought);
}

function passing(filters: Filters): string[] {
  return idsOf(catalogue, filters, "").toSorted();
}

function idsOf(all: Catalogue, filters: Filters, sought: string): string[] {
  return matching(all, filters, sought).flatMap(({ entries }) => entries.map(({ id }) => id));
}
