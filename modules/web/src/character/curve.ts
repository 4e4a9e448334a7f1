import { TraitEffect, type Level, type Race } from "@undercroft/client";

import { attack, heroOf, maxHealth, type Hero } from "./formulas";
import type { Roster } from "./roster";

/** What a hero is on one level. */
export interface Step {
  readonly level: number;
  readonly health: number;
  readonly attack: number;
  readonly proficiency: number;
  /** Experience at which the next level is reached; undefined on the last. */
  readonly next: number | undefined;
  readonly feat: boolean;
}

/** The hero from the first level to the last. */
export function curveOf(hero: Hero, { levels, rules }: Roster): readonly Step[] {
  return levels.map((level) => ({
    level: level.level,
    health: maxHealth(hero, level, rules).total,
    attack: attack(hero, level).total,
    proficiency: level.proficiencyBonus,
    next: level.xpThresholdToNext,
    feat: level.grantsFeat,
  }));
}

/** The least and the most that any race and class of the release have, level by level. */
export function boundsOf(roster: Roster, figure: "health" | "attack"): { low: readonly number[]; high: readonly number[] } {
  const curves = roster.races.flatMap((race) =>
    roster.classes.map((playerClass) => curveOf(heroOf(race, playerClass, roster.rules), roster).map((step) => step[figure])),
  );
  const across = (pick: (...values: number[]) => number) => roster.levels.map((_, step) => pick(...curves.map((curve) => curve[step] ?? 0)));
  return { low: across(Math.min), high: across(Math.max) };
}

/** Feats chosen by then: those that the race starts with, and one for each level up to this one that grants it. */
export function featsBy(last: Level, race: Race, levels: readonly Level[]): number {
  const atStart = race.traitEffect.find(({ effect }) => effect === TraitEffect.STARTING_FEATS)?.value ?? 0;
  return atStart + levels.filter(({ level, grantsFeat }) => grantsFeat && level <= last.level).length;
}
