// Generated from data/schemas and data/seeds by codegen: ./undercroft generate. Do not edit.

/** The ids of the enemies in the seeds: for arguments. */
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

/** The same in answers: a release may be newer than this page. */
export type AnyEnemyId = EnemyId | (string & {});

/** The ids of the bosses in the seeds: for arguments. */
export type BossId =
  | "arcane_keeper"
  | "dragon_emperor"
  | "flame_lord"
  | "frost_giant"
  | "goblin_king"
  | "rat_king"
  | "regent"
  | "spider_queen";

/** The same in answers: a release may be newer than this page. */
export type AnyBossId = BossId | (string & {});

/** The ids of the themes in the seeds: for arguments. */
export type ThemeId =
  | "ancient_library"
  | "crystal_cave"
  | "forest_depths"
  | "ice_cavern"
  | "mirror_valdris"
  | "sewers"
  | "stone_dungeon"
  | "volcanic_depths";

/** The same in answers: a release may be newer than this page. */
export type AnyThemeId = ThemeId | (string & {});

/** Fields of answers that hold a record's key, by the full name of their message. */
export interface References {
  "undercroft.content.v1.Enemy": {
    id: AnyEnemyId;
  };
  "undercroft.content.v1.Boss": {
    id: AnyBossId;
    theme: AnyThemeId;
  };
  "undercroft.content.v1.Theme": {
    id: AnyThemeId;
    bossId: AnyBossId;
  };
}
