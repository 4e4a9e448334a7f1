// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.

/**
 * The kind that each reference names, by the path of its field: its kind in Content,
 * then the fields that lead there, by their protobuf names.
 */
export const REFERENCES: Readonly<Record<string, string>> = {
  "enemies.element": "elements",
  "enemies.abilities": "abilities",
  "bosses.theme": "themes",
  "bosses.abilities": "abilities",
  "bosses.loot.item_id": "items",
  "bosses.tactical.ability_id": "abilities",
  "bosses.tactical.figures.effect": "status_effects",
  "themes.boss_id": "bosses",
  "items.guaranteed_boss_drop": "bosses",
  "classes.active_abilities": "abilities",
  "classes.passive_abilities": "abilities",
  "traps.effect": "status_effects",
  "hazards.effect": "status_effects",
  "elements.weak_to": "elements",
  "abilities.summon_type": "enemies",
  "abilities.status_effect": "status_effects",
  "abilities.tactical.effect": "status_effects",
  "floors.theme": "themes",
  "floors.boss": "bosses",
  "floors.pool.enemy_id": "enemies",
  "floors.zones.spawn_modifiers.enemy_id": "enemies",
  "artifacts.effect.available_vows": "vows",
  "artifacts.effect.ally_type": "creatures",
  "artifacts.cost.enemy": "creatures",
  "creatures.enemy": "enemies",
  "creatures.boss": "bosses",
  "creatures.habitats": "themes",
  "narrative.encounter_lines.enemy_id": "enemies",
  "narrative.micro_events.evidence_id": "lore",
};
