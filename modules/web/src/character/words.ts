import { AbilityScore, ArmorProficiency, TraitEffect, type Ability, type PlayerClass_BasicAttack } from "@undercroft/client";

import type { ScoreName } from "./formulas";

export const SCORES: Readonly<Record<ScoreName, string>> = {
  str: "Strength",
  dex: "Dexterity",
  con: "Constitution",
  luck: "Luck",
};

const PRIMARY: Partial<Record<AbilityScore, ScoreName>> = {
  [AbilityScore.STR]: "str",
  [AbilityScore.DEX]: "dex",
  [AbilityScore.CON]: "con",
};

/** The score that a class lives by. A release may be newer than the page, so a number it does not know is said. */
export function primary(score: AbilityScore): string {
  const name = PRIMARY[score];
  return name === undefined ? `score ${score}` : SCORES[name].toLowerCase();
}

const ARMOUR: Partial<Record<ArmorProficiency, string>> = {
  [ArmorProficiency.LIGHT]: "light armour",
  [ArmorProficiency.MEDIUM]: "medium armour",
  [ArmorProficiency.HEAVY]: "heavy armour",
  [ArmorProficiency.SHIELDS]: "shields",
};

export function armour(proficiency: ArmorProficiency): string {
  return ARMOUR[proficiency] ?? `armour of sort ${proficiency}`;
}

const TRAITS: Partial<Record<TraitEffect, (value: number) => string>> = {
  [TraitEffect.XP_MULTIPLIER_ADD]: (value) => `${percent(value)} more experience`,
  [TraitEffect.STARTING_FEATS]: (value) => (value === 1 ? "a feat at the start" : `${value} feats at the start`),
  [TraitEffect.VISION_BONUS]: (value) => `sees ${tiles(value)} further`,
  [TraitEffect.POISON_RESISTANCE]: (value) => `ignores ${percent(value)} of the damage from poison`,
  [TraitEffect.DODGE_CHANCE]: (value) => `dodges ${percent(value)} of all blows`,
  [TraitEffect.DAMAGE_MULTIPLIER]: (value) => `deals ${value} × the damage`,
  [TraitEffect.WHEN_HP_FRACTION_LTE]: (value) => `only while health is at ${percent(value)} or less`,
};

/** One figure of a trait, in the unit of its effect. */
export function traitFigure(effect: TraitEffect, value: number): string {
  return TRAITS[effect]?.(value) ?? `effect ${effect}: ${value}`;
}

/** The figures of a class's plain blow. */
export function blow({ tacticalDamageMult, tacticalRange }: PlayerClass_BasicAttack): string {
  return `${tacticalDamageMult} × attack, reach ${tiles(tacticalRange)}`;
}

/** What an ability costs and brings, as far as its record says; empty when it says nothing. */
export function abilityFigures({ cooldown, damage, passiveBonus, explore }: Ability): string {
  const heals = Math.max(0, -(explore?.damage ?? 0));
  return [
    ...(damage ? [`${damage} damage`] : []),
    ...(heals > 0 ? [`heals ${heals}`] : []),
    ...(passiveBonus ? [`by ${percent(passiveBonus)}`] : []),
    ...(cooldown === undefined ? [] : [cooldown === 0 ? "every turn" : `again after ${turns(cooldown)}`]),
  ].join(", ");
}

function percent(part: number): string {
  return `${Math.round(part * 100)}%`;
}

function tiles(count: number): string {
  return count === 1 ? "1 tile" : `${count} tiles`;
}

function turns(count: number): string {
  return count === 1 ? "1 turn" : `${count} turns`;
}
