import { REFERENCES } from "@undercroft/client";

/** What a value names. */
export interface Reference {
  readonly kind: string;
  readonly id: string;
  /** Whether the schemas promise that there is such a record; else it may be a plain word. */
  readonly promised: boolean;
}

/** Fields whose values are often, not always, the ids of records, whatever kind they belong to. */
const MAY_NAME: Readonly<Record<string, string>> = {
  damage_type: "elements",
  effect: "status_effects",
  floor: "floors",
  floors: "floors",
  resistances: "elements",
  weaknesses: "elements",
};

/** The record that a value at a path names, or may name. */
export function referenceAt(path: string, value: unknown): Reference | undefined {
  if (typeof value !== "string" && typeof value !== "number") {
    return undefined;
  }
  const promised = REFERENCES[path];
  if (promised !== undefined) {
    return { kind: promised, id: String(value), promised: true };
  }
  const kind = MAY_NAME[path.slice(path.lastIndexOf(".") + 1)];
  // The bestiary writes "Ice (Immune)" for people.
  const id = String(value).replace(/ .*/, "").toLowerCase();
  return kind === undefined ? undefined : { kind, id, promised: false };
}

/** How a record is named by others, for people; each path with the words that it shares with others like it. */
const NAMED_BY: Readonly<Record<string, string>> = {
  "abilities.status_effect": "Brought by",
  "abilities.summon_type": "Called by",
  "abilities.tactical.effect": "Brought by",
  "artifacts.cost.enemy": "Called by",
  "artifacts.effect.ally_type": "Called by",
  "artifacts.effect.available_vows": "Offered by",
  "bosses.abilities": "Used by",
  "bosses.floor": "Guarded by",
  "bosses.loot.item_id": "Left behind by",
  "bosses.tactical.ability_id": "Used by",
  "bosses.tactical.figures.effect": "Brought by",
  "bosses.theme": "Guarded by",
  "classes.active_abilities": "Learned by",
  "classes.passive_abilities": "Learned by",
  "creatures.boss": "In the bestiary",
  "creatures.enemy": "In the bestiary",
  "creatures.floors": "Lives here",
  "creatures.habitats": "Lives here",
  "creatures.resistances": "Shrugged off by",
  "creatures.weaknesses": "Feared by",
  "elements.weak_to": "Feared by",
  "enemies.abilities": "Used by",
  "enemies.element": "Nature of",
  "enemies.resistances.damage_type": "Shrugged off by",
  "enemies.resistances.damage_type feared": "Feared by",
  "floors.boss": "Guards",
  "floors.pool.enemy_id": "Met on",
  "floors.theme": "Worn by",
  "floors.zones.spawn_modifiers.enemy_id": "Met on",
  "hazards.effect": "Brought by",
  "items.damage_type": "Dealt by",
  "items.effect": "Brought by",
  "items.guaranteed_boss_drop": "Always leaves behind",
  "items.resistances.damage_type": "Kept off by",
  "lore.floor": "Found here",
  "narrative.encounter_lines.enemy_id": "Spoken of in",
  "narrative.floor_intros.floor": "Spoken of in",
  "narrative.micro_events.evidence_id": "Left by",
  "narrative.micro_events.floor": "Spoken of in",
  "themes.boss_id": "Guards",
  "themes.floor": "Looks like",
  "traps.effect": "Brought by",
};

/** The words for a path; undefined for one that this page does not know yet. */
export function namedBy(path: string): string | undefined {
  return NAMED_BY[path];
}
