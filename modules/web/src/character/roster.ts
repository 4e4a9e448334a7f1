import type { Ability, Content, Level, PlayerClass, Race } from "@undercroft/client";

import type { Asked } from "./address";
import { rulesOf, type Rules } from "./formulas";

/** Everything of a release that heroes are made of. */
export interface Roster {
  readonly races: readonly Race[];
  readonly classes: readonly PlayerClass[];
  /** From the first to the last. */
  readonly levels: readonly Level[];
  readonly rules: Rules;
  /** The hero's glyph on the map. */
  readonly symbol: string | undefined;
  ability(id: string): Ability | undefined;
}

/** The roster, or what the release lacks to make one, in words. */
export function rosterOf({ races, classes, progression, combat, abilities }: Content): Roster | readonly string[] {
  const rules = rulesOf(combat);
  const lacking = [
    ...(races.length === 0 ? ["races"] : []),
    ...(classes.length === 0 ? ["classes"] : []),
    ...(progression.length === 0 ? ["levels"] : []),
    ...(rules === undefined ? ["combat rules"] : []),
  ];
  if (rules === undefined || lacking.length > 0) {
    return lacking;
  }
  const byId = new Map(abilities.map((ability) => [ability.id, ability]));
  return {
    races: races.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    classes: classes.toSorted((a, b) => a.name.localeCompare(b.name, "en")),
    levels: progression.toSorted((a, b) => a.level - b.level),
    rules,
    symbol: combat?.dungeon?.playerSymbol || undefined,
    ability: (id) => byId.get(id),
  };
}

/** What of the roster an address names; undefined where it names something that is not there. */
export interface Chosen {
  readonly race: Race | undefined;
  readonly playerClass: PlayerClass | undefined;
  readonly level: Level | undefined;
}

export function chosenOf({ races, classes, levels }: Roster, asked: Asked): Chosen {
  return {
    race: asked.race === undefined ? races[0] : races.find(({ id }) => id === asked.race),
    playerClass: asked.playerClass === undefined ? classes[0] : classes.find(({ id }) => id === asked.playerClass),
    level: asked.level === undefined ? levels[0] : levels.find(({ level }) => String(level) === asked.level),
  };
}
