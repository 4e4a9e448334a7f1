
// Generated from proto and data/schemas by typescript-generator: ./undercroft generate. Do not edit.

import type * as ids from "./ids.js";

export interface GetContentResponse {
  release?: ReleaseRef;
  content?: Content;
}

export interface ReleaseRef {
  number: number;
  hash: string;
}

export interface Content {
  enemies: Enemy[];
  bosses: Boss[];
  themes: Theme[];
}

/**
 * An ordinary opponent that floors spawn from their pools.
 */
export interface Enemy {
  /**
   * Id of the enemy, such as goblin.
   */
  id: ids.AnyEnemyId;
  /**
   * Glyph on the map.
   */
  symbol: string;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Health at full strength, in hit points.
   */
  hp: number;
  /**
   * Damage of one hit before defence, in hit points.
   */
  damage: number;
  /**
   * Experience for the kill, in points.
   */
  xp: number;
  /**
   * Spawn weight relative to the other enemies of a pool that names no weight of its own.
   */
  weight: number;
  /**
   * First floor that may spawn it.
   */
  minFloor: number;
  /**
   * Last floor that may spawn it; not before min_floor.
   */
  maxFloor: number;
  /**
   * What an attack roll must reach to hit.
   */
  armorClass: number;
  /**
   * Added to the enemy's attack rolls.
   */
  attackBonus: number;
  /**
   * Damage of one hit in dice notation, such as 1d6+1.
   */
  damageDice: string;
  /**
   * Strength, in points; 10 is average.
   */
  strScore: number;
  /**
   * Dexterity, in points; 10 is average.
   */
  dexScore: number;
  /**
   * Constitution, in points; 10 is average.
   */
  conScore: number;
  /**
   * How it moves and fights. Absent: it wanders, and chases what it bumps into.
   */
  aiType?: AIBehavior;
  /**
   * Element of its nature and attacks, such as fire. Absent: none.
   */
  element?: string;
  /**
   * Abilities it may use, in the order it prefers them.
   */
  abilities: string[];
  /**
   * What part of some kinds of damage it shrugs off.
   */
  resistances: Enemy_Resistance[];
  /**
   * Width on the map, in tiles.
   */
  sizeWidth: number;
  /**
   * Height on the map, in tiles.
   */
  sizeHeight: number;
}

/**
 * Resistance to one kind of damage.
 */
export interface Enemy_Resistance {
  /**
   * Kind of damage: an element, or poison or physical.
   */
  damageType: string;
  /**
   * Part of the damage that is ignored: 1 is immune, 0.5 halves it, a negative one is a weakness and adds to it.
   */
  fraction: number;
}

/**
 * The warden of a floor: one for each.
 */
export interface Boss {
  /**
   * Id of the boss, such as goblin_king.
   */
  id: ids.AnyBossId;
  /**
   * Glyph on the map.
   */
  symbol: string;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Health at full strength, in hit points.
   */
  hp: number;
  /**
   * Damage of one hit before defence, in hit points.
   */
  damage: number;
  /**
   * Experience for the kill, in points.
   */
  xp: number;
  /**
   * Floor that it guards; no two bosses share one.
   */
  floor: number;
  /**
   * Theme of the floor that it guards.
   */
  theme: ids.AnyThemeId;
  /**
   * Abilities it may use, in the order it prefers them.
   */
  abilities: string[];
  /**
   * What it always leaves behind.
   */
  loot: Boss_Loot[];
  /**
   * Width on the map, in tiles.
   */
  sizeWidth: number;
  /**
   * Height on the map, in tiles.
   */
  sizeHeight: number;
}

/**
 * One item that a boss leaves behind.
 */
export interface Boss_Loot {
  /**
   * Id of the item, such as weapon_sword.
   */
  itemId: string;
  /**
   * How many of it.
   */
  quantity: number;
}

/**
 * How a floor looks: its tiles, decorations, terrain and light.
 */
export interface Theme {
  /**
   * Id of the theme, such as ice_cavern.
   */
  id: ids.AnyThemeId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * What a player sees on entering.
   */
  description: string;
  /**
   * Floor that wears it; no two themes share one.
   */
  floor: number;
  /**
   * Glyph of a wall.
   */
  wallUnicode: string;
  /**
   * Glyph of a wall in ASCII.
   */
  wallAscii: string;
  /**
   * Glyph of open ground.
   */
  floorUnicode: string;
  /**
   * Glyph of open ground in ASCII.
   */
  floorAscii: string;
  /**
   * Glyphs strewn about for looks.
   */
  decorationsUnicode: string[];
  /**
   * The same decorations in ASCII, one for one.
   */
  decorationsAscii: string[];
  /**
   * Terrain found on the floor besides walls and open ground.
   */
  terrainFeatures: Theme_TerrainFeature[];
  /**
   * Fewest torches on the floor.
   */
  torchMin: number;
  /**
   * Most torches on the floor; not fewer than torch_min.
   */
  torchMax: number;
  /**
   * Boss that guards the floor; it names this theme in turn.
   */
  bossId: ids.AnyBossId;
  /**
   * Aspect of Valdris that the floor stands for, such as MEMORY.
   */
  aspect: string;
  /**
   * What the game engine calls it, such as crypt.
   */
  engineThemeEnum: string;
}

/**
 * One sort of terrain and how it is drawn.
 */
export interface Theme_TerrainFeature {
  /**
   * Id of the terrain, such as water.
   */
  terrainId: string;
  /**
   * Its glyph.
   */
  unicode: string;
  /**
   * Its glyph in ASCII.
   */
  ascii: string;
}

export interface ListEnemiesResponse {
  release?: ReleaseRef;
  enemies: Enemy[];
}

export interface GetEnemyResponse {
  release?: ReleaseRef;
  enemy?: Enemy;
}

export interface ListBossesResponse {
  release?: ReleaseRef;
  bosses: Boss[];
}

export interface GetBossResponse {
  release?: ReleaseRef;
  boss?: Boss;
}

export interface ListThemesResponse {
  release?: ReleaseRef;
  themes: Theme[];
}

export interface GetThemeResponse {
  release?: ReleaseRef;
  theme?: Theme;
}

/**
 * How an enemy moves and picks its fights.
 */
export type AIBehavior = "AI_BEHAVIOR_UNSPECIFIED" | "AI_BEHAVIOR_CHASE" | "AI_BEHAVIOR_RANGED_KITE" | "AI_BEHAVIOR_AGGRESSIVE" | "AI_BEHAVIOR_STEALTH" | "AI_BEHAVIOR_ELEMENTAL";
