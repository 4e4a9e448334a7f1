// Generated from data/seeds by codegen: ./undercroft generate. Do not edit.

/** Ids of the enemies that the seeds held when this was generated; a newer release may hold more. */
export type EnemyId =
  | "animated_tome"
  | "assassin"
  | "bile_lurker"
  | "court_scribe"
  | "crystal_sentinel"
  | "demon"
  | "doppelganger"
  | "dragon"
  | "ember_sprite"
  | "fire_elemental"
  | "frost_wisp"
  | "goblin"
  | "ice_elemental"
  | "ink_phantom"
  | "lightning_elemental"
  | "necromancer"
  | "oathbound_guard"
  | "orc"
  | "plague_rat"
  | "prism_watcher"
  | "rat"
  | "shade"
  | "skeleton"
  | "spiderling"
  | "thornling"
  | "troll"
  | "webweaver"
  | "wraith";

/** Ids of the bosses that the seeds held when this was generated; a newer release may hold more. */
export type BossId =
  | "arcane_keeper"
  | "dragon_emperor"
  | "flame_lord"
  | "frost_giant"
  | "goblin_king"
  | "rat_king"
  | "regent"
  | "spider_queen";

/** Ids of the themes that the seeds held when this was generated; a newer release may hold more. */
export type ThemeId =
  | "ancient_library"
  | "crystal_cave"
  | "forest_depths"
  | "ice_cavern"
  | "mirror_valdris"
  | "sewers"
  | "stone_dungeon"
  | "volcanic_depths";
