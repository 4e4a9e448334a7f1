import { create } from "@bufbuild/protobuf";
import { CombatRulesSchema, LevelSchema, PlayerClassSchema, RaceSchema } from "@undercroft/client";
import { describe, expect, it } from "vitest";

import { attack, defence, heroOf, maxHealth, modifierOf, rulesOf, scoreOf, type Rules } from "./formulas";

const RULES: Rules = { averageScore: 10, pointsPerStep: 2, lowestScore: 3, scoreDice: "3d6", leastOfConstitution: 1 };

const DWARF = create(RaceSchema, {
  ...{ hpModifier: 4, atkModifier: -1, defModifier: 2 },
  ...{ baseStr: 12, baseDex: 8, baseCon: 12, baseLuck: 8, strModifier: 1, conModifier: 2, luckModifier: -1 },
});
const HALFLING = create(RaceSchema, {
  ...{ hpModifier: -4 },
  ...{ baseStr: 6, baseDex: 14, baseCon: 10, baseLuck: 12, strModifier: -2, dexModifier: 2, luckModifier: 2 },
});
const ORC = create(RaceSchema, {
  ...{ hpModifier: 6, atkModifier: 2, defModifier: -1 },
  ...{ baseStr: 14, baseDex: 8, baseCon: 12, baseLuck: 6, strModifier: 2, conModifier: 1, luckModifier: -1 },
});
const WARRIOR = create(PlayerClassSchema, { hpModifier: 5, atkModifier: 1, defModifier: 1, strModifier: 2, conModifier: 1 });
const MAGE = create(PlayerClassSchema, { hpModifier: -3, atkModifier: -1, strModifier: -1, dexModifier: 1, luckModifier: 2 });
const ROGUE = create(PlayerClassSchema, { atkModifier: 2, defModifier: -1, dexModifier: 2, luckModifier: 1 });

const dwarfWarrior = heroOf(DWARF, WARRIOR, RULES);
const halflingMage = heroOf(HALFLING, MAGE, RULES);
const FIRST = create(LevelSchema, { level: 1, baseMaxHpNoModifiers: 20, baseAttackNoModifiers: 3 });
const FIFTH = create(LevelSchema, { level: 5, baseMaxHpNoModifiers: 60, baseAttackNoModifiers: 7 });

describe("a score", () => {
  it("should be what the race starts from, and what race and class add", () => {
    // A dwarf warrior's strength: 12 + 1 + 2.
    expect(scoreOf(12, 1, 2, RULES)).toBe(15);
  });

  it("should not fall below the lowest", () => {
    expect(scoreOf(6, -2, -3, RULES)).toBe(3);
  });

  it("should add one for every two points above 10, rounded down", () => {
    expect([8, 9, 10, 11, 16].map((score) => modifierOf(score, RULES))).toEqual([-1, -1, 0, 0, 3]);
  });

  it("should be counted from the average, and in the steps, that the release says", () => {
    expect(modifierOf(20, { ...RULES, averageScore: 8, pointsPerStep: 3 })).toBe(4);
  });
});

describe("a hero", () => {
  it("should have four scores with their modifiers", () => {
    expect(dwarfWarrior.scores).toEqual({
      str: { score: 15, modifier: 2 },
      dex: { score: 8, modifier: -1 },
      con: { score: 15, modifier: 2 },
      luck: { score: 7, modifier: -2 },
    });
  });
});

describe("health", () => {
  it("should be that of the level, of race and class, and of constitution", () => {
    // 20 + 4 + 5 + 2, and 40 more four levels later.
    expect(maxHealth(dwarfWarrior, FIRST, RULES)).toEqual({ level: 20, race: 4, playerClass: 5, score: 2, total: 31 });
    expect(maxHealth(dwarfWarrior, FIFTH, RULES).total).toBe(71);
  });

  it("should gain at least 1 from constitution", () => {
    // A halfling mage's constitution is 10, which adds 0: 20 − 4 − 3 + 1.
    expect(halflingMage.scores.con.modifier).toBe(0);
    expect(maxHealth(halflingMage, FIRST, RULES)).toMatchObject({ score: 1, total: 14 });
  });
});

describe("attack", () => {
  it("should be that of the level, of race and class, and of strength", () => {
    // 3 − 1 + 1 + 2, and 4 more four levels later.
    expect(attack(dwarfWarrior, FIRST)).toEqual({ level: 3, race: -1, playerClass: 1, score: 2, total: 5 });
    expect(attack(dwarfWarrior, FIFTH).total).toBe(9);
  });

  it("should fall below nothing where strength is wanting", () => {
    // 3 + 0 − 1 − 4.
    expect(attack(halflingMage, FIRST).total).toBe(-2);
  });
});

describe("defence", () => {
  it("should be that of race and class, and of dexterity", () => {
    // 2 + 1 − 1.
    expect(defence(dwarfWarrior)).toEqual({ level: 0, race: 2, playerClass: 1, score: -1, total: 2 });
  });

  it("should not fall below 0", () => {
    // An orc rogue: −1 − 1 + 0.
    expect(defence(heroOf(ORC, ROGUE, RULES))).toEqual({ level: 0, race: -1, playerClass: -1, score: 0, total: 0 });
  });
});

describe("the rules", () => {
  const formula = { abilityModifier: { averageScore: 10, pointsPerStep: 2 }, abilityScore: { dice: "3d6", atLeast: 3 }, maxHpAtCreation: { conAtLeast: 1 } };

  it("should be those of the release", () => {
    expect(rulesOf(create(CombatRulesSchema, { formula }))).toEqual(RULES);
  });

  it("should not be made up where the release leaves them out", () => {
    const { abilityScore: _, ...less } = formula;

    expect([rulesOf(undefined), rulesOf(create(CombatRulesSchema, { formula: less }))]).toEqual([undefined, undefined]);
  });
});
