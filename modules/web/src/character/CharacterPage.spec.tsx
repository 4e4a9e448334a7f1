import { clone, create } from "@bufbuild/protobuf";
import { Code } from "@connectrpc/connect";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ContentSchema, LevelSchema } from "@undercroft/client";
import { refusal } from "@undercroft/client/testing";
import { describe, expect, it } from "vitest";

import { heading, open, statusSays } from "../../test/render";
import { apiOf, seedContent, silentApi } from "../../test/seeds";

const seeds = seedContent();

describe("a character", () => {
  it("should be the one that the address names, on its level", async () => {
    open("/character/dwarf/warrior/5", apiOf(seeds).transport);

    await heading("Dwarf Warrior");
    await statusSays("Dwarf Warrior on level 5: health 71, attack 9, defence 2.");
    expect(figuresOf("On level 5")).toEqual({
      Health: "71",
      Attack: "9",
      Defence: "2",
      Proficiency: "+3",
      "Next level at": "150 xp",
      "Feats by then": "2",
    });
    expect(figuresOf("Scores")).toEqual({ Strength: "15 +2", Dexterity: "8 −1", Constitution: "15 +2", Luck: "7 −2" });
    expect(document.title).toBe("Dwarf Warrior · Undercroft");
  });

  it("should be the first race and class on the first level where the address names none, from one request", async () => {
    const { transport, asked } = apiOf(seeds);
    open("/character", transport);

    await heading("Dwarf Cleric");

    expect(["Dwarf", "Cleric", "1"].map((name) => radio(name).checked)).toEqual([true, true, true]);
    expect(asked()).toBe(1);
  });

  it("should show where each figure comes from", async () => {
    open("/character/halfling/mage", apiOf(seeds).transport);
    await heading("Halfling Mage");

    expect(cellsOf(section("How it adds up"))).toEqual([
      ["", "Health", "Attack", "Defence"],
      ["All on level 1", "20", "3", "0"],
      ["Halfling", "−4", "0", "0"],
      ["Mage", "−3", "−1", "0"],
      ["Scores", "+1 constitution", "−4 strength", "+3 dexterity"],
      ["Halfling Mage", "14", "−2", "3"],
    ]);
  });

  it("should say what race and class bring, and lead to the abilities", async () => {
    open("/character/orc/cleric", apiOf(seeds).transport);
    await heading("Orc Cleric");

    expect(within(section("By birth: Orc")).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "Rage",
      "deals 1.5 × the damage",
      "only while health is at 25% or less",
    ]);
    expect(within(section("By trade: Cleric")).getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "lives by constitution",
      "hit die d8",
      "light armour",
      "medium armour",
      "shields",
    ]);
    expect(screen.getByText("Holy Strike").textContent).toBe("Holy Strike 0.9 × attack, reach 1 tile");
    expect(screen.getByRole("link", { name: "Smite" }).getAttribute("href")).toBe("/codex/abilities/smite");
    expect(screen.getByRole("link", { name: "Divine Protection" }).getAttribute("href")).toBe("/codex/abilities/divine_protection");
  });
});

describe("the curve", () => {
  it("should be drawn for health, attack and experience, and say so to who can't see it", async () => {
    open("/character/elf/rogue", apiOf(seeds).transport);
    await heading("Elf Rogue");

    expect(screen.getAllByRole("img").map((picture) => picture.getAttribute("aria-label"))).toEqual([
      "Health, Elf Rogue: from 19 on level 1 to 109 on level 10",
      "Attack, Elf Rogue: from 4 on level 1 to 13 on level 10",
      "Next level at, Elf Rogue: from 30 on level 1 to 270 on level 9",
    ]);
  });

  it("should have its table one click away", async () => {
    const user = userEvent.setup();
    open("/character/elf/rogue", apiOf(seeds).transport);
    await heading("Elf Rogue");

    await user.click(screen.getByText("The figures as a table"));

    const rows = cellsOf(section("Over 10 levels"));
    expect(rows).toHaveLength(11);
    expect(rows[1]).toEqual(["1", "19", "4", "+2", "30", ""]);
    expect(rows[3]).toEqual(["3", "39 +10", "6 +1", "+2", "90", "◆ yes"]);
    expect(rows[10]).toEqual(["10", "109 +10", "13 +1", "+4", "–", ""]);
  });

  it("should have as many levels as the release has", async () => {
    const level = (of: number, more = {}) => create(LevelSchema, { level: of, baseMaxHpNoModifiers: 10 * of, ...more });
    open("/character/human/mage/12", apiOf({ ...seeds, progression: [level(12), level(11, { grantsFeat: true })] }).transport);
    await heading("Human Mage");

    expect(screen.getAllByRole("radio", { name: /^1\d/ }).map((each) => each.getAttribute("value"))).toEqual(["11", "12"]);
    expect(figuresOf("On level 12")).toMatchObject({ Health: "118", "Feats by then": "2", "Next level at": "–" });
    expect(cellsOf(section("Over 2 levels"))).toHaveLength(3);
  });

  it("should be a point where there is one level alone", async () => {
    open("/character/human/mage", apiOf({ ...seeds, progression: seeds.progression.slice(0, 1) }).transport);
    await heading("Human Mage");

    expect(section("Over one level").querySelector("circle")?.getAttribute("cx")).toBe("50%");
  });
});

describe("the choice", () => {
  it("should be followed by the figures and the address, which the way back skips", async () => {
    const user = userEvent.setup();
    open("/character", apiOf(seeds).transport);
    await heading("Dwarf Cleric");
    const steps = history.length;

    await user.click(radio("Elf"));
    await user.click(radio("Mage"));
    await user.click(radio("7"));

    await heading("Elf Mage");
    expect([location.pathname, history.length]).toEqual(["/character/elf/mage/7", steps]);
    await user.click(radio("1"));
    expect(location.pathname).toBe("/character/elf/mage");
  });

  it("should be made by keyboard alone, and keep the focus", async () => {
    const user = userEvent.setup();
    open("/character/elf/mage", apiOf(seeds).transport);
    await heading("Elf Mage");

    radio("Elf").focus();
    await user.keyboard("{ArrowDown}");

    await heading("Halfling Mage");
    expect(document.activeElement).toBe(radio("Halfling"));
  });

  it("should say which levels bring a feat", async () => {
    open("/character", apiOf(seeds).transport);
    await heading("Dwarf Cleric");

    expect(screen.getAllByRole("radio", { name: /brings a feat/ }).map((each) => each.getAttribute("value"))).toEqual(["3", "5", "7", "9"]);
  });
});

describe("an address that names what is not there", () => {
  it("should say so, and offer the choice with the rest as it was", async () => {
    const user = userEvent.setup();
    open("/character/vampire/warrior/99", apiOf(seeds).transport);
    const title = await heading("Nobody of that sort");
    expect(title.parentElement?.textContent).toContain("The release in play has no race “vampire” and no level “99”.");
    expect(radio("Warrior").checked).toBe(true);

    await user.click(radio("Orc"));

    await heading("Orc Warrior");
    expect(location.pathname).toBe("/character/orc/warrior");
  });

  it("should lead nowhere beyond the level", async () => {
    open("/character/elf/mage/1/2", apiOf(seedContent()).transport);

    await heading("A wall, and no door");
  });
});

describe("a release", () => {
  it("should be shown though it knows more than the page", async () => {
    const newer = clone(ContentSchema, seeds);
    newer.races.forEach((race) => race.traitEffect.forEach((each) => Object.assign(each, { effect: 99, value: 0.3 })));
    newer.classes.forEach((each) => Object.assign(each, { primaryStat: 42, armorProficiency: [77], activeAbilities: ["moonwalk"] }));
    open("/character/elf/mage", apiOf(newer).transport);
    await heading("Elf Mage");

    for (const words of ["effect 99: 0.3", "lives by score 42", "armour of sort 77", "not in this release"]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    expect(screen.getByText("moonwalk").closest("a")).toBeNull();
  });

  it("should be said to lack what no character can be made without", async () => {
    open("/character", apiOf({ ...seeds, classes: [], progression: [] }).transport);

    const title = await heading("Nobody to go down");

    expect(title.parentElement?.textContent).toContain("has no classes and no levels");
  });

  it("should be said to lack rules rather than be counted by others", async () => {
    const { combat: _, ...less } = seeds;
    open("/character/elf/mage", apiOf(less).transport);

    expect((await heading("Nobody to go down")).parentElement?.textContent).toContain("has no combat rules");
  });
});

describe("the states of the page", () => {
  it("should say that it is on its way", async () => {
    open("/character", silentApi());

    await statusSays("Races and classes are being fetched.");
  });

  it("should say that the server is away, and go on when it is back", async () => {
    const user = userEvent.setup();
    const { transport } = apiOf(seeds);
    transport.refuse(refusal(Code.Unavailable, "SERVER_BUSY"));
    open("/character/elf/mage", transport);
    const again = await screen.findByRole("button", { name: "Try again" });

    transport.refuse(null);
    await user.click(again);

    await heading("Elf Mage");
  });
});

function radio(name: string): HTMLInputElement {
  return screen.getByRole("radio", { name: new RegExp(`^${name}(, |$)`) });
}

function section(title: string): HTMLElement {
  const found = screen.getByRole("heading", { level: 2, name: title }).closest("section");
  if (found === null) {
    throw new Error(`the heading "${title}" is in no section`);
  }
  return found;
}

function figuresOf(title: string): Record<string, string | null> {
  const terms = within(section(title)).getAllByRole("term");
  return Object.fromEntries(terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? null]));
}

function cellsOf(within: HTMLElement): (string | null)[][] {
  return [...within.querySelectorAll("tr")].map((row) => [...row.children].map(({ textContent }) => textContent));
}
