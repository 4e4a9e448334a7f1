import type { CombatRules, Level, PlayerClass, Race } from "@undercroft/client";

/** The numbers that the formulas take from the release's combat rules; how they are put together stands here. */
export interface Rules {
  readonly averageScore: number;
  /** Points of a score that change its modifier by 1. */
  readonly pointsPerStep: number;
  readonly lowestScore: number;
  /** What is rolled for a score, in dice notation. */
  readonly scoreDice: string;
  /** Least health that constitution adds, in hit points. */
  readonly leastOfConstitution: number;
}

/** Undefined when the release leaves out one that is needed. */
export function rulesOf(combat: CombatRules | undefined): Rules | undefined {
  const { abilityModifier, abilityScore, maxHpAtCreation } = combat?.formula ?? {};
  if (abilityModifier === undefined || abilityScore === undefined || maxHpAtCreation === undefined) {
    return undefined;
  }
  return {
    averageScore: abilityModifier.averageScore,
    pointsPerStep: abilityModifier.pointsPerStep,
    lowestScore: abilityScore.atLeast,
    scoreDice: abilityScore.dice,
    leastOfConstitution: maxHpAtCreation.conAtLeast,
  };
}

/**
 * A score of an average roll: the roll, how far the race starts from the average, and what race and class add. The race
 * starts from `base`, so the average roll cancels out.
 */
export function scoreOf(base: number, ofRace: number, ofClass: number, rules: Rules): number {
  return Math.max(rules.lowestScore, base + ofRace + ofClass);
}

/** What a score adds to rolls and figures: one for each step above the average, rounded down. */
export function modifierOf(score: number, { averageScore, pointsPerStep }: Rules): number {
  return Math.floor((score - averageScore) / pointsPerStep);
}

/** A race and a class together, with the modifiers that come of them. */
export interface Hero {
  readonly race: Race;
  readonly playerClass: PlayerClass;
  readonly scores: Readonly<Record<ScoreName, { readonly score: number; readonly modifier: number }>>;
}

export type ScoreName = "str" | "dex" | "con" | "luck";

export function heroOf(race: Race, playerClass: PlayerClass, rules: Rules): Hero {
  const of = (base: number, ofRace: number, ofClass: number) => {
    const score = scoreOf(base, ofRace, ofClass, rules);
    return { score, modifier: modifierOf(score, rules) };
  };
  return {
    race,
    playerClass,
    scores: {
      str: of(race.baseStr, race.strModifier, playerClass.strModifier),
      dex: of(race.baseDex, race.dexModifier, playerClass.dexModifier),
      con: of(race.baseCon, race.conModifier, playerClass.conModifier),
      luck: of(race.baseLuck, race.luckModifier, playerClass.luckModifier),
    },
  };
}

/** A figure, and what it is made of. */
export interface Sum {
  /** What every hero of the level has. */
  readonly level: number;
  readonly race: number;
  readonly playerClass: number;
  /** What the score behind the figure adds. */
  readonly score: number;
  readonly total: number;
}

/** Health at full strength, in hit points: constitution adds to it, never less than the rules' least. */
export function maxHealth({ race, playerClass, scores }: Hero, level: Level, rules: Rules): Sum {
  return sum(level.baseMaxHpNoModifiers, race.hpModifier, playerClass.hpModifier, Math.max(rules.leastOfConstitution, scores.con.modifier));
}

/** Attack, in points: strength adds to it. */
export function attack({ race, playerClass, scores }: Hero, level: Level): Sum {
  return sum(level.baseAttackNoModifiers, race.atkModifier, playerClass.atkModifier, scores.str.modifier);
}

/** Defence, in points: dexterity adds to it, levels do not, and it is never below nothing. */
export function defence({ race, playerClass, scores }: Hero): Sum {
  const { total, ...parts } = sum(0, race.defModifier, playerClass.defModifier, scores.dex.modifier);
  return { ...parts, total: Math.max(0, total) };
}

function sum(level: number, race: number, playerClass: number, score: number): Sum {
  return { level, race, playerClass, score, total: level + race + playerClass + score };
}
