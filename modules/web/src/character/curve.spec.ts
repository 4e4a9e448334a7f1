import type { Content } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { seedContent } from "../../test/seeds";
import { boundsOf, curveOf, featsBy } from "./curve";
import { heroOf } from "./formulas";
import { rosterOf, type Roster } from "./roster";

const content = seedContent();
const roster = rosterOf(content) as Roster;

function hero(race: string, playerClass: string) {
  const [ofRace, ofClass] = [roster.races.find(({ id }) => id === race), roster.classes.find(({ id }) => id === playerClass)];
  return heroOf(ofRace!, ofClass!, roster.rules);
}

describe("the curve", () => {
  it("should run through every level, and know no next one at its end", () => {
    const curve = curveOf(hero("human", "warrior"), roster);

    expect(curve.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // 20 + 5 + 1, and 10 more each level; 3 + 1 + 1, and 1 more.
    expect(curve[0]).toEqual({ level: 1, health: 26, attack: 5, proficiency: 2, next: 30, feat: false });
    expect(curve[9]).toEqual({ level: 10, health: 116, attack: 14, proficiency: 4, next: undefined, feat: false });
  });

  it("should mark the levels that bring a feat", () => {
    const marked = curveOf(hero("elf", "rogue"), roster).filter(({ feat }) => feat);

    expect(marked.map(({ level }) => level)).toEqual([3, 5, 7, 9]);
  });
});

describe("the bounds", () => {
  it("should be the frailest and the toughest of the release, level by level", () => {
    const { low, high } = boundsOf(roster, "health");

    // A halfling mage: 20 − 4 − 3 + 1. An orc warrior, of constitution 14: 20 + 6 + 5 + 2.
    expect([low[0], high[0]]).toEqual([14, 33]);
    expect([low[9], high[9]]).toEqual([104, 123]);
  });
});

describe("feats", () => {
  it("should be those of the levels so far, and those that the race starts with", () => {
    const feats = ([race, level]: [string, number]) =>
      featsBy(
        roster.levels.find((each) => each.level === level)!,
        roster.races.find(({ id }) => id === race)!,
        roster.levels,
      );

    expect(([["elf", 1], ["elf", 5], ["human", 1], ["human", 10]] as [string, number][]).map(feats)).toEqual([0, 2, 1, 5]);
  });
});

describe("the roster", () => {
  it("should name what a release lacks", () => {
    const lack = (less: Partial<Content>) => rosterOf({ ...content, ...less } as Content);

    expect(lack({ races: [], progression: [] })).toEqual(["races", "levels"]);
    expect(lack({ classes: [] })).toEqual(["classes"]);
    expect(lack({ combat: undefined } as unknown as Partial<Content>)).toEqual(["combat rules"]);
  });
});
