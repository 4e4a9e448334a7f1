
// Generated from proto and data/schemas by typescript-generator: ./undercroft generate. Do not edit.

import type * as ids from "./ids.js";

export interface GetContentResponse {
  release?: ReleaseRef;
  content?: Content;
}

export interface ReleaseRef {
  number: number;
  hash: string;
  draft: boolean;
}

export interface Content {
  enemies: Enemy[];
  bosses: Boss[];
  themes: Theme[];
  items: Item[];
  races: Race[];
  classes: PlayerClass[];
  traps: Trap[];
  hazards: Hazard[];
  elements: Element[];
  statusEffects: StatusEffect[];
  abilities: Ability[];
  floors: Floor[];
  progression: Level[];
  combat?: CombatRules;
  feats: Feat[];
  artifacts: Artifact[];
  vows: Vow[];
  achievements: Achievement[];
  creatures: Creature[];
  lore: LoreEntry[];
  narrative?: Narrative;
  ui?: UiRules;
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
  element?: ids.AnyElementId;
  /**
   * Abilities it may use, in the order it prefers them.
   */
  abilities: ids.AnyAbilityId[];
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
   * Kind of damage: an element such as fire, or a word of DamageType such as physical.
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
  abilities: ids.AnyAbilityId[];
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
  /**
   * How it uses its abilities in tactical battle; one that is not listed stays out of it.
   */
  tactical: Boss_TacticalAbility[];
}

/**
 * One item that a boss leaves behind.
 */
export interface Boss_Loot {
  /**
   * Id of the item, such as weapon_sword.
   */
  itemId: ids.AnyItemId;
  /**
   * How many of it.
   */
  quantity: number;
}

/**
 * One ability in the hands of this boss.
 */
export interface Boss_TacticalAbility {
  /**
   * Ability, one of abilities.
   */
  abilityId: ids.AnyAbilityId;
  /**
   * What an ability does in tactical battle, where turns are rounds.
   */
  figures?: TacticalFigures;
}

/**
 * What an ability does in tactical battle, where turns are rounds.
 */
export interface TacticalFigures {
  /**
   * Rounds until it can be used again; 0 is every round.
   */
  cooldown: number;
  /**
   * Reach, in tiles; 0 is whoever uses it.
   */
  range: number;
  /**
   * Damage as a multiple of the attack of whoever uses it; 0 deals none.
   */
  damageMult: number;
  /**
   * How far around the target it reaches, in tiles; 0 is the target alone.
   */
  aoeRadius: number;
  /**
   * Status effect that it brings, such as burn. Absent: none.
   */
  effect?: ids.AnyStatusEffectId;
  /**
   * How long the effect lasts, in rounds; 0 is none, or at once.
   */
  effectDuration: number;
  /**
   * Whether it is used on oneself. Absent: as the ability's target says.
   */
  selfTarget?: boolean;
  /**
   * State that whoever uses it is in for effect_duration. Absent: none.
   */
  state?: TacticalState;
  /**
   * Multiple of the usual defence while the state lasts. Absent: 1, as ever.
   */
  defenseMod?: number;
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

/**
 * Something that a hero can pick up: worn, wielded, thrown, drunk, or turned in a lock.
 */
export interface Item {
  /**
   * Id of the item, such as weapon_sword.
   */
  id: ids.AnyItemId;
  /**
   * What sort of thing it is.
   */
  category: ItemCategory;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Glyph on the map.
   */
  symbol: string;
  /**
   * How seldom it turns up.
   */
  rarity: ItemRarity;
  /**
   * Where it is worn or held; its category decides. Absent: it can't be equipped.
   */
  slot?: EquipmentSlot;
  /**
   * Added to the wearer's attack, in points. Absent: nothing.
   */
  attackBonus?: number;
  /**
   * Added to the wearer's defence, in points. Absent: nothing.
   */
  defenseBonus?: number;
  /**
   * Other figures that it raises while it is worn.
   */
  statBonuses: Item_StatBonus[];
  /**
   * Probability that it stops a blow: 0 is never, 1 is always. Absent: it stops none.
   */
  blockChance?: number;
  /**
   * Health that it restores when used, in hit points. Absent: none.
   */
  healAmount?: number;
  /**
   * Attack that its use adds for good, in points. Absent: none.
   */
  atkIncrease?: number;
  /**
   * What else it does: a status effect that it brings, such as poison, or a word of BonusStat that it raises while worn. Absent: nothing.
   */
  effect?: string;
  /**
   * By how much effect raises its figure, in the figure's unit; a negative one lowers it. Absent: effect is none or a status effect.
   */
  effectValue?: number;
  /**
   * Damage of one shot or throw before defence, in hit points. Absent: its dice or its wielder decide.
   */
  damage?: number;
  /**
   * How far it shoots or is thrown, in tiles. Absent: it is neither.
   */
  range?: number;
  /**
   * Whether it hits from afar. Absent: it is no weapon.
   */
  isRanged?: boolean;
  /**
   * Level of the locks that it opens, from 1, the plainest. Absent: it is no key.
   */
  keyLevel?: number;
  /**
   * Damage of one hit in dice notation, such as 1d8. Absent: it is no weapon.
   */
  damageDice?: string;
  /**
   * Score whose modifier goes into its attack rolls and damage. Absent: it is no weapon.
   */
  statUsed?: AbilityScore;
  /**
   * List that floors draw it from. Absent: floors never offer it.
   */
  spawnList?: SpawnList;
  /**
   * Boss that always leaves it behind; its loot says how many. Absent: none does.
   */
  guaranteedBossDrop?: ids.AnyBossId;
  /**
   * What the game's compendium calls it, such as iron_sword; no two items share one.
   */
  compendiumId: string;
  /**
   * Kind of its damage: an element such as fire, or a word of DamageType such as slashing. Absent: it is no weapon.
   */
  damageType?: string;
  /**
   * Weight, in pounds. Absent: it is no weapon.
   */
  weight?: number;
  /**
   * What is peculiar about handling it as a weapon.
   */
  properties: WeaponProperty[];
  /**
   * What part of some kinds of damage its wearer shrugs off.
   */
  resistances: Item_Resistance[];
  /**
   * What a player reads about it, in a sentence or two.
   */
  description: string;
}

/**
 * One figure that an item raises.
 */
export interface Item_StatBonus {
  /**
   * Which figure.
   */
  stat: BonusStat;
  /**
   * By how much, in the unit of the figure; a negative one lowers it.
   */
  amount: number;
}

/**
 * Resistance to one kind of damage.
 */
export interface Item_Resistance {
  /**
   * Kind of damage: an element such as fire, or a word of DamageType such as physical.
   */
  damageType: string;
  /**
   * Part of the damage that is ignored: 1 is immune, 0.5 halves it, a negative one adds to it.
   */
  fraction: number;
}

/**
 * A people that a player's hero comes from.
 */
export interface Race {
  /**
   * Id of the race, such as dwarf.
   */
  id: ids.AnyRaceId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Who they are, in a sentence or two.
   */
  description: string;
  /**
   * Added to a hero's health at the start, in hit points.
   */
  hpModifier: number;
  /**
   * Added to a hero's attack, in points.
   */
  atkModifier: number;
  /**
   * Added to a hero's defence, in points.
   */
  defModifier: number;
  /**
   * Id of what all of them are born with, such as keen_sight.
   */
  trait: string;
  /**
   * Name of the trait as players read it.
   */
  traitName: string;
  /**
   * What the trait does, all of it together.
   */
  traitEffect: Race_TraitFigure[];
  /**
   * Whether a hero chooses a feat at the start; starting_feats in trait_effect says how many.
   */
  startsWithFeat: boolean;
  /**
   * Strength that its heroes start from, in points; 10 is average.
   */
  baseStr: number;
  /**
   * Dexterity that its heroes start from, in points; 10 is average.
   */
  baseDex: number;
  /**
   * Constitution that its heroes start from, in points; 10 is average.
   */
  baseCon: number;
  /**
   * Luck that its heroes start from, in points; 10 is average.
   */
  baseLuck: number;
  /**
   * Added to a hero's strength, in points.
   */
  strModifier: number;
  /**
   * Added to a hero's dexterity, in points.
   */
  dexModifier: number;
  /**
   * Added to a hero's constitution, in points.
   */
  conModifier: number;
  /**
   * Added to a hero's luck, in points.
   */
  luckModifier: number;
  /**
   * Usual height, in metres.
   */
  baseHeight: number;
  /**
   * Usual colour of the skin, as #rrggbb.
   */
  skinColor: string;
  /**
   * Usual colour of the eyes, as #rrggbb.
   */
  eyeColor: string;
  /**
   * Pictograph beside the name.
   */
  icon: string;
}

/**
 * One figure of a trait.
 */
export interface Race_TraitFigure {
  /**
   * What the figure is about; it says the unit.
   */
  effect: TraitEffect;
  /**
   * The figure, in the unit of its effect.
   */
  value: number;
}

/**
 * A trade that a player's hero follows.
 */
export interface PlayerClass {
  /**
   * Id of the class, such as mage.
   */
  id: ids.AnyPlayerClassId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * What they do and how, in a sentence or two.
   */
  description: string;
  /**
   * Added to a hero's health at the start, in hit points.
   */
  hpModifier: number;
  /**
   * Added to a hero's attack, in points.
   */
  atkModifier: number;
  /**
   * Added to a hero's defence, in points.
   */
  defModifier: number;
  /**
   * Abilities that its heroes can use from the start, in the order they are shown.
   */
  activeAbilities: ids.AnyAbilityId[];
  /**
   * Abilities that are at work in its heroes all the time.
   */
  passiveAbilities: ids.AnyAbilityId[];
  /**
   * Added to a hero's strength, in points.
   */
  strModifier: number;
  /**
   * Added to a hero's dexterity, in points.
   */
  dexModifier: number;
  /**
   * Added to a hero's constitution, in points.
   */
  conModifier: number;
  /**
   * Added to a hero's luck, in points.
   */
  luckModifier: number;
  /**
   * Die that stands for the class's toughness, such as d10.
   */
  hitDie: string;
  /**
   * Score that the class lives by.
   */
  primaryStat: AbilityScore;
  /**
   * What its heroes may wear without trouble.
   */
  armorProficiency: ArmorProficiency[];
  /**
   * What its heroes are drawn with, such as sword_shield.
   */
  equipmentType: string;
  /**
   * Main colour of its dress, as #rrggbb.
   */
  primaryColor: string;
  /**
   * Second colour of its dress, as #rrggbb.
   */
  secondaryColor: string;
  /**
   * Colour of the light around its abilities, as #rrggbb.
   */
  glowColor: string;
  /**
   * Pictograph beside the name.
   */
  icon: string;
  /**
   * The blow that costs nothing and never rests; in tactical battle it has these figures.
   */
  basicAttack?: PlayerClass_BasicAttack;
}

/**
 * The blow that costs nothing and never rests; in tactical battle it has these figures.
 */
export interface PlayerClass_BasicAttack {
  /**
   * What players read on the button.
   */
  name: string;
  /**
   * Reach, in tiles; 1 is whoever stands beside.
   */
  tacticalRange: number;
  /**
   * Damage as a multiple of the hero's attack.
   */
  tacticalDamageMult: number;
}

/**
 * Something that waits in the floor for a foot.
 */
export interface Trap {
  /**
   * Id of the trap, such as spike.
   */
  id: ids.AnyTrapId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Glyph on the map until it is found; that of open ground.
   */
  symbolHidden: string;
  /**
   * Glyph on the map once it is found.
   */
  symbolVisible: string;
  /**
   * Least damage before the save, in hit points.
   */
  damageMin: number;
  /**
   * Most damage before the save, in hit points; not less than damage_min.
   */
  damageMax: number;
  /**
   * Turns until it can go off again; 0 is every turn.
   */
  cooldown: number;
  /**
   * Status effect that it brings, such as burn. Absent: none.
   */
  effect?: ids.AnyStatusEffectId;
  /**
   * What a roll of 1d20 must reach to find it, or to halve its damage.
   */
  detectionDc: number;
}

/**
 * Ground that harms or hinders whoever is on it.
 */
export interface Hazard {
  /**
   * Id of the hazard, such as lava.
   */
  id: ids.AnyHazardId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Glyph on the map.
   */
  symbol: string;
  /**
   * Damage to whoever ends a turn on it, in hit points.
   */
  damagePerTurn: number;
  /**
   * Status effect that it brings, such as burn. Absent: none.
   */
  effect?: ids.AnyStatusEffectId;
  /**
   * Whether nobody can enter it.
   */
  blocksMovement: boolean;
  /**
   * Colour of its glyph: the number of a colour in a terminal.
   */
  color: number;
  /**
   * Whether whoever enters slides on. Absent: no.
   */
  causesSlide?: boolean;
  /**
   * Whether it grows into neighbouring tiles. Absent: no.
   */
  spreads?: boolean;
  /**
   * Whether steps through it take longer. Absent: no.
   */
  slowsMovement?: boolean;
  /**
   * Probability to drown in a turn on it: 0 is never, 1 is always. Absent: nobody drowns.
   */
  drownChance?: number;
  /**
   * Score that the save is rolled with.
   */
  saveAbility: AbilityScore;
  /**
   * What the save must reach: a roll of 1d20 with its modifier.
   */
  saveDc: number;
  /**
   * What a successful save brings.
   */
  saveEffect: HazardSaveEffect;
  /**
   * Probability to grow by a tile in a turn: 0 is never, 1 is always. Absent: it does not spread.
   */
  spreadChancePerTurn?: number;
  /**
   * Steps that one step into it costs; 1 is open ground.
   */
  moveCost: number;
}

/**
 * A nature that enemies, attacks and resistances may have.
 */
export interface Element {
  /**
   * Id of the element, such as fire; none is the want of one.
   */
  id: ids.AnyElementId;
  /**
   * Element that hurts it more than others. Absent: none.
   */
  weakTo?: ids.AnyElementId;
  /**
   * How many times the usual damage the element in weak_to deals to it. Absent: weak_to is.
   */
  weaknessMultiplier?: number;
  /**
   * Its place, from 0, in the cycle that elementals go through. Absent: it is not in it.
   */
  cycleIndex?: number;
  /**
   * How long an elemental stays in it before the cycle moves on, in turns.
   */
  cycleTurns: number;
  /**
   * Its colour: the number of a colour in a terminal.
   */
  cursesColor: number;
  /**
   * Its colour in the guide, as #rrggbb. Absent: that of plain text.
   */
  guideColorHex?: string;
}

/**
 * Something that befalls a hero or an opponent and lasts.
 */
export interface StatusEffect {
  /**
   * Id of the status effect, such as poison.
   */
  id: ids.AnyStatusEffectId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Damage of one dose at the end of each turn, in hit points.
   */
  damagePerTurn: number;
  /**
   * How long it lasts, in turns.
   */
  duration: number;
  /**
   * Most doses at once.
   */
  maxStacks: number;
  /**
   * What a second dose does.
   */
  stacking: StackingRule;
  /**
   * Its colour: the number of a colour in a terminal. Absent: that of plain text.
   */
  color?: number;
  /**
   * Part of the movement that is lost: 0.5 halves it, 1 holds fast. Absent: none.
   */
  movementPenalty?: number;
  /**
   * Whether turns pass without acting. Absent: no.
   */
  skipTurn?: boolean;
  /**
   * Score that the save against it is rolled with. Absent: no save.
   */
  saveAbility?: AbilityScore;
  /**
   * What the save must reach: a roll of 1d20 with its modifier. Absent: no save.
   */
  saveDc?: number;
  /**
   * How long it lasts in tactical battle, in rounds; 0 is over at once.
   */
  tacticalDuration: number;
  /**
   * Damage at the end of each round of tactical battle, in hit points.
   */
  tacticalDamagePerTick: number;
  /**
   * Multiple of the usual movement in tactical battle: 1 is all of it, 0 none.
   */
  tacticalSpeedMod: number;
}

/**
 * Something special that heroes, bosses or enemies can do; classes, bosses and enemies list theirs.
 */
export interface Ability {
  /**
   * Id of the ability, such as war_cry.
   */
  id: ids.AnyAbilityId;
  /**
   * Name as players read it; two abilities may share one.
   */
  name: string;
  /**
   * What a player reads about it, in a sentence or two.
   */
  description: string;
  /**
   * Whether it is used or always at work.
   */
  category: AbilityCategory;
  /**
   * What bosses and enemies do by it. Absent: it is a class's.
   */
  abilityType?: AbilityType;
  /**
   * Whom a hero aims it at. Absent: it is a boss's or an enemy's.
   */
  target?: AbilityTarget;
  /**
   * Turns until it can be used again; 0 is every turn. Absent: it is passive.
   */
  cooldown?: number;
  /**
   * Damage before defence, in hit points. Absent: a hero's ability that deals none.
   */
  damage?: number;
  /**
   * Reach, in tiles; 0 is whoever uses it. Absent: explore and tactical say.
   */
  range?: number;
  /**
   * How far around it works, in tiles. Absent: on its target alone.
   */
  radius?: number;
  /**
   * Enemy that it calls. Absent: none.
   */
  summonType?: ids.AnyEnemyId;
  /**
   * How many it calls. Absent: none.
   */
  summonCount?: number;
  /**
   * Figure that it raises for whoever uses it. Absent: none.
   */
  buffStat?: BonusStat;
  /**
   * By how much, in the unit of buff_stat. Absent: it raises none.
   */
  buffAmount?: number;
  /**
   * How long the raise lasts, in turns. Absent: it raises none.
   */
  buffDuration?: number;
  /**
   * Status effect that it brings, such as burn. Absent: none.
   */
  statusEffect?: ids.AnyStatusEffectId;
  /**
   * Probability that it works as described: 0 is never, 1 is always. Absent: always.
   */
  effectChance?: number;
  /**
   * How long what it does lasts, in turns; 0 is at once, or as long as its status effect. Absent: 0.
   */
  duration?: number;
  /**
   * Strength of a passive ability as a part of the whole, such as 0.15 more damage. Absent: none.
   */
  passiveBonus?: number;
  /**
   * What it does while a hero explores. Absent: it is a boss's or an enemy's.
   */
  explore?: Ability_ExploreFigures;
  /**
   * What it does for a hero in tactical battle. Absent: it is passive, or a boss's, whose record says, or an enemy's.
   */
  tactical?: TacticalFigures;
}

/**
 * What it does while a hero explores. Absent: it is a boss's or an enemy's.
 */
export interface Ability_ExploreFigures {
  /**
   * Turns until it can be used again; 0 for a passive one.
   */
  cooldown: number;
  /**
   * Reach, in tiles; 0 is the hero.
   */
  range: number;
  /**
   * Fixed damage of its own, in hit points; a negative one heals.
   */
  damage: number;
  /**
   * Multiple of the hero's attack that it strikes with.
   */
  damageMult: number;
}

/**
 * One floor of the dungeon: who guards it, what it spawns, and the zones it is made of.
 */
export interface Floor {
  /**
   * Floor of the dungeon, counted from 1 at the entrance.
   */
  number: ids.AnyFloorNumber;
  /**
   * Theme that the floor wears; no two floors share one.
   */
  theme: ids.AnyThemeId;
  /**
   * Boss that guards the floor; no two floors share one.
   */
  boss: ids.AnyBossId;
  /**
   * Aspect of Valdris that the floor took into keeping, such as MEMORY; the same as its theme's.
   */
  aspect: string;
  /**
   * A few words for players about the aspect.
   */
  hint: string;
  /**
   * Enemies that the floor spawns.
   */
  pool: Floor_PoolEntry[];
  /**
   * Parts of the floor that differ in what spawns and what haunts there.
   */
  zones: Floor_Zone[];
}

/**
 * One enemy of a floor's pool.
 */
export interface Floor_PoolEntry {
  /**
   * Enemy that is spawned; a pool names each once.
   */
  enemyId: ids.AnyEnemyId;
  /**
   * How often it is drawn, relative to the other weights of the pool; no unit.
   */
  weight: number;
  /**
   * Whether the floor lies outside the enemy's min_floor and max_floor on purpose. Absent: it lies within.
   */
  guest?: boolean;
}

/**
 * One part of a floor.
 */
export interface Floor_Zone {
  /**
   * Sort of zone, such as record_vaults; a floor has each once, several floors may have the same.
   */
  zoneId: string;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * One sentence about what a player finds there.
   */
  description: string;
  /**
   * Which enemies of the floor's pool are drawn more or less often here.
   */
  spawnModifiers: Floor_Zone_SpawnModifier[];
  /**
   * Sorts of ghost that rather appear here than elsewhere on the floor.
   */
  ghostTypes: GhostType[];
}

/**
 * What a zone does to the weight of one enemy.
 */
export interface Floor_Zone_SpawnModifier {
  /**
   * Enemy of the floor's pool; a zone names each once.
   */
  enemyId: ids.AnyEnemyId;
  /**
   * Factor on its weight in the pool: 1 changes nothing, 2 doubles it, 0 keeps it out.
   */
  weightMultiplier: number;
}

/**
 * A level of a hero, from 1 to 10.
 */
export interface Level {
  /**
   * Number of the level, from 1.
   */
  level: ids.AnyLevelNumber;
  /**
   * Experience at which the next level is reached, in points; more than that of the level before. Absent: the last level.
   */
  xpThresholdToNext?: number;
  /**
   * Health at full strength before race, class and scores, in hit points.
   */
  baseMaxHpNoModifiers: number;
  /**
   * Attack before race, class and scores, in points.
   */
  baseAttackNoModifiers: number;
  /**
   * Added to the hero's attack rolls, in points.
   */
  proficiencyBonus: number;
  /**
   * Whether the hero chooses a feat on reaching it; feat_levels of combat's player lists the same levels.
   */
  grantsFeat: boolean;
}

/**
 * The constants of fights, floors and what grows with a hero; there is one record.
 */
export interface CombatRules {
  /**
   * What a hero starts from and may have.
   */
  player?: CombatRules_PlayerRules;
  /**
   * What makes an enemy an elite.
   */
  elite?: CombatRules_EliteRules;
  /**
   * What all bosses have in common.
   */
  boss?: CombatRules_BossRules;
  /**
   * What holds in fights and for what floors hold ready.
   */
  combat?: CombatRules_FightRules;
  /**
   * How floors are laid out and drawn.
   */
  dungeon?: CombatRules_DungeonRules;
  /**
   * How a floor is peopled.
   */
  spawn?: CombatRules_SpawnRules;
  /**
   * Tactical battle.
   */
  tactical?: CombatRules_TacticalRules;
  /**
   * Who joins a tactical battle that is under way.
   */
  reinforcement?: CombatRules_ReinforcementRules;
  /**
   * Pulses of the Field, which make every blow heavier for a while.
   */
  pulse?: CombatRules_PulseRules;
  /**
   * Damage of a weapon type in tactical battle, for weapons that name no dice of their own.
   */
  weaponTypeDice?: CombatRules_WeaponTypeDice;
  /**
   * What a save of 1d20 with the dexterity modifier must reach against traps that have no record of their own.
   */
  genericTrapDc?: CombatRules_GenericTrapDc;
  /**
   * Traps that have no record of their own.
   */
  genericTrap?: CombatRules_GenericTrap;
  /**
   * How many ghosts of a sort a floor has at most.
   */
  ghostFloorLimit?: CombatRules_GhostFloorLimit;
  /**
   * When the dead are met.
   */
  ghost?: CombatRules_GhostRules;
  /**
   * What a victor is remembered as.
   */
  legacy?: CombatRules_LegacyRules;
  /**
   * When artifacts are found.
   */
  artifact?: CombatRules_ArtifactRules;
  /**
   * What bonuses can't go beyond, however many are added up.
   */
  cap?: CombatRules_Caps;
  /**
   * The numbers in the game's formulas that no other figure gives; how they are put together is the code's.
   */
  formula?: CombatRules_Formulas;
}

/**
 * What a hero starts from and may have.
 */
export interface CombatRules_PlayerRules {
  /**
   * Health at full strength on level 1 before race, class and scores, in hit points.
   */
  playerMaxHealth: number;
  /**
   * Attack on level 1 before race, class and scores, in points.
   */
  playerAttackDamage: number;
  /**
   * Health of an enemy that no record describes, in hit points.
   */
  enemyMaxHealth: number;
  /**
   * Damage of an enemy that no record describes, in hit points.
   */
  enemyAttackDamage: number;
  /**
   * How far away an enemy notices the hero and follows, in tiles.
   */
  enemyChaseRange: number;
  /**
   * Experience for an enemy that no record describes, in points.
   */
  xpPerKill: number;
  /**
   * Experience that thresholds grow by from level to level, in points; progression holds the thresholds themselves.
   */
  xpBaseRequirement: number;
  /**
   * Last level that a hero can reach; the last of progression.
   */
  maxPlayerLevel: number;
  /**
   * Health at full strength that each level adds, in hit points.
   */
  hpGainPerLevel: number;
  /**
   * Attack that each level adds, in points.
   */
  atkGainPerLevel: number;
  /**
   * How many items a hero can carry.
   */
  inventorySlots: number;
  /**
   * How many artifacts a hero can carry.
   */
  maxArtifacts: number;
  /**
   * Levels that grant a feat, in rising order; progression's grants_feat marks the same.
   */
  featLevels: number[];
}

/**
 * What makes an enemy an elite.
 */
export interface CombatRules_EliteRules {
  /**
   * Probability that an enemy that is spawned is an elite.
   */
  eliteSpawnRate: number;
  /**
   * Multiplies an elite's health.
   */
  eliteHpMultiplier: number;
  /**
   * Multiplies an elite's damage.
   */
  eliteDamageMultiplier: number;
  /**
   * Multiplies the experience for killing it.
   */
  eliteXpMultiplier: number;
  /**
   * Glyph that marks it on the map.
   */
  eliteSymbol: string;
}

/**
 * What all bosses have in common.
 */
export interface CombatRules_BossRules {
  /**
   * How far away a boss notices the hero and follows, in tiles.
   */
  bossChaseRange: number;
}

/**
 * What holds in fights and for what floors hold ready.
 */
export interface CombatRules_FightRules {
  /**
   * Turns after which an elemental takes the next element of the cycle.
   */
  elementCycleTurns: number;
  /**
   * Multiplies damage of the element that a target is weak to.
   */
  weaknessDamageMultiplier: number;
  /**
   * How many traps a floor has.
   */
  trapsPerLevel?: CountRange;
  /**
   * How many secret rooms a floor has.
   */
  secretRoomsPerLevel?: CountRange;
  /**
   * How many locked doors a floor has.
   */
  lockedDoorsPerLevel?: CountRange;
}

/**
 * How many there are: a number drawn from min to max.
 */
export interface CountRange {
  /**
   * Fewest; not above max.
   */
  min: number;
  /**
   * Most.
   */
  max: number;
}

/**
 * How floors are laid out and drawn.
 */
export interface CombatRules_DungeonRules {
  /**
   * Width of a floor, in tiles.
   */
  dungeonWidth: number;
  /**
   * Height of a floor, in tiles.
   */
  dungeonHeight: number;
  /**
   * Shortest side of a room, in tiles; not above max_room_size.
   */
  minRoomSize: number;
  /**
   * Longest side of a room, in tiles.
   */
  maxRoomSize: number;
  /**
   * How many times a floor's area is split to make rooms.
   */
  maxBspDepth: number;
  /**
   * How many floors the dungeon has.
   */
  maxDungeonLevels: number;
  /**
   * Glyph of the hero on the map.
   */
  playerSymbol: string;
  /**
   * Glyph of an enemy that no record describes.
   */
  enemySymbol: string;
  /**
   * How far the hero's torch reaches, in tiles.
   */
  torchDefaultRadius: number;
  /**
   * Brightness of the hero's torch: 1 is full light.
   */
  torchDefaultIntensity: number;
}

/**
 * How a floor is peopled.
 */
export interface CombatRules_SpawnRules {
  /**
   * How many enemies a floor starts with.
   */
  enemiesPerLevel?: CombatRules_SpawnRules_EnemiesPerLevel;
  /**
   * Enemies start more than this far from the hero, in tiles, along x or y.
   */
  minAxisDistanceFromPlayer: number;
  /**
   * How many dragons floor 8 starts with at most.
   */
  maxDragonsFloor8: number;
  /**
   * Probability that an enemy of zone intake_hall is an elite, in place of elite_spawn_rate.
   */
  eliteRateInIntakeHall: number;
}

/**
 * How many enemies a floor starts with.
 */
export interface CombatRules_SpawnRules_EnemiesPerLevel {
  /**
   * How many enemies for each room of the floor.
   */
  perRoom: number;
  /**
   * How many at most, however many rooms there are.
   */
  atMost: number;
}

/**
 * Tactical battle.
 */
export interface CombatRules_TacticalRules {
  /**
   * How far a fighter moves in a round, in tiles.
   */
  battleMoveRange: number;
}

/**
 * Who joins a tactical battle that is under way.
 */
export interface CombatRules_ReinforcementRules {
  /**
   * How many join at most when the hero fights one enemy.
   */
  capSolo: number;
  /**
   * How many join at most in a small battle.
   */
  capSmall: number;
  /**
   * How many join at most in a middling battle.
   */
  capMedium: number;
  /**
   * How many join at most in a battle with a boss.
   */
  capBoss: number;
  /**
   * Rounds until anybody arrives; those of the way are added.
   */
  minArrivalTurns: number;
  /**
   * Rounds that each tile of the way takes.
   */
  distanceToTurnsFactor: number;
  /**
   * How far a battle is heard, in tiles along x plus tiles along y.
   */
  detectionRadiusManhattan: number;
  /**
   * Loudness of an attack; 1 is usual.
   */
  noiseAttack: number;
  /**
   * Loudness of a move; 1 is an attack's.
   */
  noiseMove: number;
  /**
   * Loudness of a spell; 1 is an attack's.
   */
  noiseSpell: number;
  /**
   * Loudness of using an item; 1 is an attack's.
   */
  noiseItem: number;
}

/**
 * Pulses of the Field, which make every blow heavier for a while.
 */
export interface CombatRules_PulseRules {
  /**
   * Multiplies damage during a minor pulse.
   */
  minorAmplification: number;
  /**
   * How long a minor pulse lasts, in turns.
   */
  minorDurationTurns: number;
  /**
   * Multiplies damage during a moderate pulse.
   */
  moderateAmplification: number;
  /**
   * How long a moderate pulse lasts, in turns.
   */
  moderateDurationTurns: number;
  /**
   * Multiplies damage during a major pulse.
   */
  majorAmplification: number;
  /**
   * How long a major pulse lasts, in turns.
   */
  majorDurationTurns: number;
}

/**
 * Damage of a weapon type in tactical battle, for weapons that name no dice of their own.
 */
export interface CombatRules_WeaponTypeDice {
  /**
   * Damage of the bare hand, in dice notation.
   */
  fist: string;
  /**
   * Damage of a dagger, in dice notation.
   */
  dagger: string;
  /**
   * Damage of a sword, in dice notation.
   */
  sword: string;
  /**
   * Damage of an axe, in dice notation.
   */
  axe: string;
  /**
   * Damage of a mace, in dice notation.
   */
  mace: string;
  /**
   * Damage of a staff, in dice notation.
   */
  staff: string;
  /**
   * Damage of a bow, in dice notation.
   */
  bow: string;
  /**
   * Damage of a crossbow, in dice notation.
   */
  crossbow: string;
  /**
   * Damage of a greatsword, in dice notation.
   */
  greatsword: string;
  /**
   * Damage of a greataxe, in dice notation.
   */
  greataxe: string;
}

/**
 * What a save of 1d20 with the dexterity modifier must reach against traps that have no record of their own.
 */
export interface CombatRules_GenericTrapDc {
  /**
   * Against a spike trap.
   */
  spikeTrap: number;
  /**
   * Against a poison dart.
   */
  poisonDart: number;
  /**
   * Against a fire trap.
   */
  fireTrap: number;
  /**
   * Against a pit.
   */
  pitTrap: number;
  /**
   * Against a ice trap.
   */
  iceTrap: number;
  /**
   * Against a gas vent.
   */
  poisonGas: number;
  /**
   * Against any other.
   */
  default: number;
}

/**
 * Traps that have no record of their own.
 */
export interface CombatRules_GenericTrap {
  /**
   * Damage when the save fails, in dice notation; half of it when it succeeds.
   */
  damageDice: string;
}

/**
 * How many ghosts of a sort a floor has at most.
 */
export interface CombatRules_GhostFloorLimit {
  /**
   * Ghosts of sort echo.
   */
  echo: number;
  /**
   * Ghosts of sort hollowed.
   */
  hollowed: number;
  /**
   * Ghosts of sort silence.
   */
  silence: number;
  /**
   * Ghosts of sort beacon.
   */
  beacon: number;
  /**
   * Ghosts of sort champion.
   */
  champion: number;
  /**
   * Ghosts of sort archivist.
   */
  archivist: number;
}

/**
 * When the dead are met.
 */
export interface CombatRules_GhostRules {
  /**
   * Probability that a zone has a ghost.
   */
  baseSpawnChance: number;
  /**
   * Probability that an echo repeats something that helps.
   */
  echoMeaningfulRate: number;
  /**
   * Probability of a victor's imprint on a floor from which no run was recorded.
   */
  victoryImprintChanceNoRecordings: number;
}

/**
 * What a victor is remembered as.
 */
export interface CombatRules_LegacyRules {
  /**
   * Kills from which a victor is remembered as a champion.
   */
  combatHighThresholdKills: number;
  /**
   * Lore entries read from which a victor is remembered as an archivist.
   */
  loreHighThresholdEntries: number;
}

/**
 * When artifacts are found.
 */
export interface CombatRules_ArtifactRules {
  /**
   * Probability that a floor holds an artifact.
   */
  baseSpawnChance: number;
  /**
   * Added to that probability during a pulse.
   */
  pulseBonus: number;
  /**
   * Multiplies an artifact's weight in the zones of its zone_bias.
   */
  zoneBiasMultiplier: number;
}

/**
 * What bonuses can't go beyond, however many are added up.
 */
export interface CombatRules_Caps {
  /**
   * Highest probability of dodging a blow.
   */
  dodgeChanceMax: number;
  /**
   * Largest part of damage that is ignored; 1 is all.
   */
  damageReductionMax: number;
  /**
   * Highest probability of a critical hit.
   */
  critChanceMax: number;
}

/**
 * The numbers in the game's formulas that no other figure gives; how they are put together is the code's.
 */
export interface CombatRules_Formulas {
  /**
   * From a score to its modifier.
   */
  abilityModifier?: CombatRules_Formulas_AbilityModifier;
  /**
   * A hero's scores.
   */
  abilityScore?: CombatRules_Formulas_AbilityScoreRoll;
  /**
   * A hero's health at the start.
   */
  maxHpAtCreation?: CombatRules_Formulas_MaxHpAtCreation;
  /**
   * What a new level brings.
   */
  levelUp?: CombatRules_Formulas_LevelUp;
  /**
   * What an attack roll must reach to hit.
   */
  armorClass?: CombatRules_Formulas_ArmorClass;
  /**
   * How probable a hero's hit is.
   */
  hitChance?: CombatRules_Formulas_HitChance;
  /**
   * A hero's blows in tactical battle.
   */
  playerTactical?: CombatRules_Formulas_PlayerTactical;
  /**
   * An enemy's blows in tactical battle.
   */
  enemyTactical?: CombatRules_Formulas_EnemyTactical;
  /**
   * Damage of abilities in tactical battle.
   */
  abilityTactical?: CombatRules_Formulas_AbilityTactical;
  /**
   * A hero's blows outside tactical battle.
   */
  explore?: CombatRules_Formulas_Explore;
  /**
   * Who acts first.
   */
  initiative?: CombatRules_Formulas_Initiative;
  /**
   * What luck changes.
   */
  luck?: CombatRules_Formulas_Luck;
  /**
   * What a save against a trap brings.
   */
  trapSave?: CombatRules_Formulas_TrapSave;
  /**
   * How traps are found.
   */
  trapDetection?: CombatRules_Formulas_TrapDetection;
  /**
   * What a result is worth, in points.
   */
  score?: CombatRules_Formulas_Score;
  /**
   * How much of the game a run has seen.
   */
  completion?: CombatRules_Formulas_Completion;
}

/**
 * From a score to its modifier.
 */
export interface CombatRules_Formulas_AbilityModifier {
  /**
   * Score at which the modifier is 0.
   */
  averageScore: number;
  /**
   * Points of score that the modifier changes by 1 for, rounded down.
   */
  pointsPerStep: number;
}

/**
 * A hero's scores.
 */
export interface CombatRules_Formulas_AbilityScoreRoll {
  /**
   * What is rolled for a score before race and class, in dice notation.
   */
  dice: string;
  /**
   * Lowest score, whatever race and class take away, in points.
   */
  atLeast: number;
}

/**
 * A hero's health at the start.
 */
export interface CombatRules_Formulas_MaxHpAtCreation {
  /**
   * Least that constitution adds, whatever its modifier, in hit points.
   */
  conAtLeast: number;
}

/**
 * What a new level brings.
 */
export interface CombatRules_Formulas_LevelUp {
  /**
   * Health that a level adds beyond hp_gain_per_level with a feat that gives second_wind, in hit points.
   */
  secondWindHp: number;
}

/**
 * What an attack roll must reach to hit.
 */
export interface CombatRules_Formulas_ArmorClass {
  /**
   * Armour class before dexterity or defence, armour and shield, of heroes and enemies alike.
   */
  base: number;
}

/**
 * How probable a hero's hit is.
 */
export interface CombatRules_Formulas_HitChance {
  /**
   * Probability of a hit, however hard it is; a natural 20.
   */
  atLeast: number;
  /**
   * Probability of a hit, however easy it is; a natural 1 misses.
   */
  atMost: number;
}

/**
 * A hero's blows in tactical battle.
 */
export interface CombatRules_Formulas_PlayerTactical {
  /**
   * Damage of a weapon without dice and type, in dice notation.
   */
  defaultDice: string;
  /**
   * Multiplies the number of dice of a critical hit.
   */
  criticalDiceMult: number;
}

/**
 * An enemy's blows in tactical battle.
 */
export interface CombatRules_Formulas_EnemyTactical {
  /**
   * Divides an enemy's attack into what is added to its attack roll, rounded down.
   */
  rollAttackDivisor: number;
  /**
   * What is rolled for its damage, in dice notation.
   */
  damageDice: string;
  /**
   * What is rolled for a critical hit, in dice notation.
   */
  criticalDice: string;
  /**
   * Divides an enemy's attack into what is added to its damage, rounded down.
   */
  damageAttackDivisor: number;
}

/**
 * Damage of abilities in tactical battle.
 */
export interface CombatRules_Formulas_AbilityTactical {
  /**
   * Part of an ability's damage that those around the target take.
   */
  splashMult: number;
  /**
   * Multiplies the damage of smite against the undead.
   */
  smiteUndeadMult: number;
}

/**
 * A hero's blows outside tactical battle.
 */
export interface CombatRules_Formulas_Explore {
  /**
   * Multiplies the damage of a critical hit.
   */
  criticalMult: number;
}

/**
 * Who acts first.
 */
export interface CombatRules_Formulas_Initiative {
  /**
   * Added to an elite's roll, in points.
   */
  eliteBonus: number;
  /**
   * Added to a boss's roll, in points.
   */
  bossBonus: number;
}

/**
 * What luck changes.
 */
export interface CombatRules_Formulas_Luck {
  /**
   * Probability, for each point of the luck modifier, that a roll is made twice: the better counts, or the worse with bad luck.
   */
  rerollChancePerPoint: number;
  /**
   * Added to attack rolls for each point of the luck modifier.
   */
  attackBonusPerPoint: number;
  /**
   * Points of luck away from average_score that change saves and initiative by 1.
   */
  savePointsPerStep: number;
}

/**
 * What a save against a trap brings.
 */
export interface CombatRules_Formulas_TrapSave {
  /**
   * Divides a trap's damage when the save succeeds, rounded down.
   */
  damageDivisor: number;
}

/**
 * How traps are found.
 */
export interface CombatRules_Formulas_TrapDetection {
  /**
   * Added to the roll that finds a trap, for whoever has no perception of their own.
   */
  defaultPerception: number;
}

/**
 * What a result is worth, in points.
 */
export interface CombatRules_Formulas_Score {
  /**
   * Points for winning.
   */
  victory: number;
  /**
   * Points for each floor, up to the deepest reached.
   */
  perFloor: number;
  /**
   * Points for each kill.
   */
  perKill: number;
  /**
   * Points for each hit point of damage dealt.
   */
  perDamageDealt: number;
  /**
   * Points for each hit point left at the end of a won run.
   */
  perFinalHp: number;
  /**
   * A won run gets a point for each turn that it stayed below this many.
   */
  turnAllowance: number;
  /**
   * Points for each piece of gold.
   */
  perGold: number;
}

/**
 * How much of the game a run has seen.
 */
export interface CombatRules_Formulas_Completion {
  /**
   * Part that the floors make up; the three parts are 1 together.
   */
  floorsShare: number;
  /**
   * Part that the bosses make up.
   */
  wardensShare: number;
  /**
   * Part that the lore makes up.
   */
  loreShare: number;
  /**
   * Lore entries read that count as all of it.
   */
  loreEntries: number;
}

/**
 * Something that a hero learns to do better at a level that grants a feat; every feat changes at least one figure.
 */
export interface Feat {
  /**
   * Id of the feat, such as iron_skin.
   */
  id: ids.AnyFeatId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * What it is, in a sentence or two.
   */
  description: string;
  /**
   * What it is good for.
   */
  category: FeatCategory;
  /**
   * Lowest level at which it can be chosen.
   */
  levelRequired: number;
  /**
   * Added to health at full strength, in hit points. Absent: nothing.
   */
  hpBonus?: number;
  /**
   * Added to attack, in points. Absent: nothing.
   */
  atkBonus?: number;
  /**
   * Added to defence, in points. Absent: nothing.
   */
  defBonus?: number;
  /**
   * Part of the usual damage that is added to it: 0.15 is 15 percent more. Absent: nothing.
   */
  damageBonus?: number;
  /**
   * Added to the probability of a critical hit. Absent: nothing.
   */
  critChanceBonus?: number;
  /**
   * Added to the probability of dodging a blow. Absent: nothing.
   */
  dodgeBonus?: number;
  /**
   * Added to the probability that a shield blocks. Absent: nothing.
   */
  blockBonus?: number;
  /**
   * Part of all damage that is ignored: 0.1 is a tenth. Absent: nothing.
   */
  resistanceAll?: number;
  /**
   * Part of the usual experience that is added to it: 0.2 is 20 percent more. Absent: nothing.
   */
  xpBonus?: number;
  /**
   * Added to sight, in tiles. Absent: nothing.
   */
  visionBonus?: number;
  /**
   * Part of the usual healing that is added to it: 0.5 is 50 percent more. Absent: nothing.
   */
  healBonus?: number;
  /**
   * Part of the damage dealt that comes back as health. Absent: nothing.
   */
  lifeSteal?: number;
  /**
   * Part of the damage taken that whoever struck takes too. Absent: nothing.
   */
  thorns?: number;
  /**
   * Whether the hero acts first in a fight. Absent: no.
   */
  firstStrike?: boolean;
  /**
   * Whether a new level gives more health; second_wind_hp of combat's formula.level_up says how much. Absent: no.
   */
  secondWind?: boolean;
}

/**
 * A thing from the Field that gives something and takes something.
 */
export interface Artifact {
  /**
   * Id of the artifact, such as oathstone.
   */
  id: ids.AnyArtifactId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * What it is, gives and takes, in a sentence or two.
   */
  description: string;
  /**
   * Glyph on the map.
   */
  symbol: string;
  /**
   * Zones of floors where it turns up more often; zone_bias_multiplier of combat's artifact says how much.
   */
  zoneBias: string[];
  /**
   * Weight relative to the other artifacts when one is drawn; 0 is never.
   */
  baseWeight: number;
  /**
   * What it gives.
   */
  effect?: Artifact_Effect;
  /**
   * What it takes.
   */
  cost?: Artifact_Cost;
}

/**
 * What it gives.
 */
export interface Artifact_Effect {
  /**
   * What it does; it says which of the other fields are there.
   */
  type: ArtifactEffectType;
  /**
   * What it works on. Absent: it needs none.
   */
  target?: ArtifactTarget;
  /**
   * Vows to choose from, for vow_binding; empty for others.
   */
  availableVows: ids.AnyVowId[];
  /**
   * How far it reaches, in tiles. Absent: it has no reach.
   */
  radius?: number;
  /**
   * Who comes to help, such as phantom. Absent: nobody.
   */
  allyType?: ids.AnyCreatureId;
  /**
   * How long it lasts. Absent: it is done at once, or lasts for the run.
   */
  duration?: ArtifactDuration;
}

/**
 * What it takes.
 */
export interface Artifact_Cost {
  /**
   * How it is paid; it says which of the other fields are there.
   */
  type: ArtifactCostType;
  /**
   * Who comes for the hero, such as oath_bound_witness. Absent: nobody.
   */
  enemy?: ids.AnyCreatureId;
  /**
   * How much is lost: tiles of sight, or hit points. Absent: no figure is lowered.
   */
  amount?: number;
}

/**
 * A promise that binds a hero, and pays when it is kept.
 */
export interface Vow {
  /**
   * Id of the vow, such as no_potions.
   */
  id: ids.AnyVowId;
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * What is promised and what for, in a sentence or two.
   */
  description: string;
  /**
   * What the vow forbids or demands.
   */
  restrictionType: VowRestriction;
  /**
   * Multiplies the experience earned under the vow; 1 leaves it as it is.
   */
  xpMultiplier: number;
  /**
   * What keeping the vow brings.
   */
  rewardType: VowReward;
  /**
   * How much of it: a number of points for max_hp and attack, an item's rarity for guaranteed_loot.
   */
  rewardValue: string;
}

/**
 * Something worth remembering about a player; each is unlocked once.
 */
export interface Achievement {
  /**
   * Id of the achievement, such as first_blood.
   */
  id: ids.AnyAchievementId;
  /**
   * Name as players read it; two may share one.
   */
  name: string;
  /**
   * What has to be done, in a sentence or two.
   */
  description: string;
  /**
   * What it is about.
   */
  category: AchievementCategory;
  /**
   * How seldom players have it, in the words and colours of items.
   */
  rarity: ItemRarity;
  /**
   * Worth, in points on the player's profile.
   */
  points: number;
  /**
   * Name of its picture, such as skull-crossbones.
   */
  icon: string;
  /**
   * Whether players see nothing of it until they have it.
   */
  hidden: boolean;
  /**
   * When it is unlocked: a CEL expression that is true or false, over the variables result.… (the run that has just ended) and player.… (the player's counters after it), such as result.victory && result.turns < 300.
   */
  condition: string;
  /**
   * How far a player is. Absent: the condition is more than one figure that has to be reached.
   */
  progress?: Achievement_Progress;
}

/**
 * How far a player is. Absent: the condition is more than one figure that has to be reached.
 */
export interface Achievement_Progress {
  /**
   * The variable of the condition that is counted; of result.… the player's best run counts.
   */
  variable: string;
  /**
   * What the variable has to reach, in its own unit.
   */
  target: number;
}

/**
 * An entry of the bestiary: one for each enemy and boss, and for much that is not fought. Figures of a fight stand at the enemy or boss.
 */
export interface Creature {
  /**
   * Id of the creature, such as goblin; of an enemy or boss, theirs.
   */
  id: ids.AnyCreatureId;
  /**
   * Name as players read it; of an enemy or boss, theirs.
   */
  name: string;
  /**
   * Chapter of the bestiary that it stands in.
   */
  category: CreatureCategory;
  /**
   * Enemy that the entry is about. Absent: none.
   */
  enemy?: ids.AnyEnemyId;
  /**
   * Boss that the entry is about. Absent: none.
   */
  boss?: ids.AnyBossId;
  /**
   * How dangerous it is, in points from 1 to 5; 0 is harmless.
   */
  threatLevel: number;
  /**
   * How fast it moves.
   */
  speed: CreatureSpeed;
  /**
   * Themes that it lives in: those of its floors, in the same order.
   */
  habitats: ids.AnyThemeId[];
  /**
   * Floors that it belongs to, rising; of an enemy, those from its min_floor to its max_floor.
   */
  floors: number[];
  /**
   * What hurts it more than others, in words for players; figures stand at the enemy.
   */
  weaknesses: string[];
  /**
   * What hurts it less than others, in words for players; figures stand at the enemy.
   */
  resistances: string[];
  /**
   * What it is known to do, as told in the bestiary; what it can do in a fight stands at the enemy or boss.
   */
  abilities: Creature_CreatureAbility[];
  /**
   * What it may leave behind, as told in the bestiary; the same thing twice is two of it.
   */
  loot: Creature_CreatureLoot[];
  /**
   * What the bestiary says about it, in 30 to 80 words.
   */
  description: string;
}

/**
 * One thing that a creature does.
 */
export interface Creature_CreatureAbility {
  /**
   * Name as players read it.
   */
  name: string;
  /**
   * Damage that the bestiary tells of, in hit points. Absent: it does something else than hurt.
   */
  damage?: number;
}

/**
 * One thing that a creature may leave behind.
 */
export interface Creature_CreatureLoot {
  /**
   * Name of what it leaves behind, as the bestiary tells it.
   */
  itemName: string;
  /**
   * How often it is found.
   */
  chance: LootChance;
}

/**
 * Something to read, or to look at closely, that lies about on a floor.
 */
export interface LoreEntry {
  /**
   * Id of the entry, such as sewer_worker.
   */
  id: ids.AnyLoreEntryId;
  /**
   * Title as players read it.
   */
  title: string;
  /**
   * What an entry of the lore is about.
   */
  category: LoreCategory;
  /**
   * Floor on which it is found.
   */
  floor: number;
  /**
   * In what form an entry of the lore is found.
   */
  itemType: LoreItemType;
  /**
   * Place in the list of everything there is to read, from 1; no two entries share one.
   */
  sortOrder: number;
  /**
   * What it says, or what there is to see: 60 to 200 words.
   */
  text: string;
}

/**
 * What the game says of its own accord: on meeting an enemy, on entering a floor, when a player is new, when something small happens.
 */
export interface Narrative {
  /**
   * What is said when an enemy comes into view; one line for each.
   */
  encounterLines: Narrative_EncounterLine[];
  /**
   * What is said on entering a floor; one for each.
   */
  floorIntros: Narrative_FloorIntro[];
  /**
   * Short sayings about the place, belonging to no floor.
   */
  quotes: Narrative_Quote[];
  /**
   * Advice for new players.
   */
  hints: Narrative_Hint[];
  /**
   * Small things that happen on a floor.
   */
  microEvents: Narrative_MicroEvent[];
}

/**
 * What is said when an enemy comes into view.
 */
export interface Narrative_EncounterLine {
  /**
   * Enemy that the line is about; no two lines share one.
   */
  enemyId: ids.AnyEnemyId;
  /**
   * The line.
   */
  text: string;
}

/**
 * What is said on entering a floor.
 */
export interface Narrative_FloorIntro {
  /**
   * Floor that is entered; no two intros share one.
   */
  floor: number;
  /**
   * What is said.
   */
  text: string;
}

/**
 * A short saying.
 */
export interface Narrative_Quote {
  /**
   * Id of the quote, such as quote_01; no two quotes share one.
   */
  id: string;
  /**
   * What a quote is about.
   */
  category: QuoteCategory;
  /**
   * Place among the quotes, from 1; no two quotes share one.
   */
  sortOrder: number;
  /**
   * The saying.
   */
  text: string;
}

/**
 * A piece of advice that is given the first time something happens.
 */
export interface Narrative_Hint {
  /**
   * Id of the hint, such as first_stairs; no two hints share one.
   */
  id: string;
  /**
   * What makes a hint due, the first time that it happens to a player.
   */
  triggerCondition: HintTrigger;
  /**
   * Which hint goes first when several are due, the highest; no two hints share one.
   */
  priority: number;
  /**
   * The advice.
   */
  text: string;
}

/**
 * A small thing that happens on a floor and leaves evidence behind.
 */
export interface Narrative_MicroEvent {
  /**
   * Id of the event, such as micro_f1_echo; no two events share one.
   */
  id: string;
  /**
   * Floor on which it happens.
   */
  floor: number;
  /**
   * What a micro event does to the player, and what its effect_value counts.
   */
  effectType: MicroEffect;
  /**
   * How much of the effect: tiles, turns or hit points, as the effect says; 0 for one that has no measure.
   */
  effectValue: number;
  /**
   * Evidence that it leaves in the player's journal; found on the same floor.
   */
  evidenceId: ids.AnyLoreEntryId;
  /**
   * What is said meanwhile, in this order.
   */
  messages: string[];
}

/**
 * How the game's screen is laid out and drawn in a terminal.
 */
export interface UiRules {
  /**
   * Width of the panel with the player's figures, in columns.
   */
  statsPanelWidth: number;
  /**
   * Height of the area below the map with its frame, in rows; room for message_log_size messages.
   */
  messageAreaHeight: number;
  /**
   * Messages that show at once, one a row.
   */
  messageLogSize: number;
  /**
   * Height of the bar with the keys that can be pressed, in rows; 0 hides it.
   */
  shortcutBarHeight: number;
  /**
   * Width of a bar such as the one for health, in columns; not wider than the panel it stands in.
   */
  barWidth: number;
  /**
   * Time between two saves that the game makes by itself, in turns.
   */
  autoSaveInterval: number;
  /**
   * What part of the map a player sees.
   */
  fov?: UiRules_Fov;
  /**
   * The glyphs that frames are drawn with.
   */
  box?: UiRules_Box;
  /**
   * In which colour an item's name is written, by its rarity.
   */
  itemRarityColors?: UiRules_ItemRarityColors;
}

/**
 * What part of the map a player sees.
 */
export interface UiRules_Fov {
  /**
   * How far a player sees, in tiles, without anything that changes it.
   */
  radius: number;
  /**
   * Whether walls at the edge of what is seen are drawn too.
   */
  lightWalls: boolean;
}

/**
 * The glyphs that frames are drawn with.
 */
export interface UiRules_Box {
  /**
   * Glyph of the top left corner.
   */
  tl: string;
  /**
   * Glyph of the top right corner.
   */
  tr: string;
  /**
   * Glyph of the bottom left corner.
   */
  bl: string;
  /**
   * Glyph of the bottom right corner.
   */
  br: string;
  /**
   * Glyph of the horizontal edge.
   */
  h: string;
  /**
   * Glyph of the vertical edge.
   */
  v: string;
  /**
   * Glyph of the joint of a dividing line with the left edge.
   */
  left: string;
  /**
   * Glyph of the joint of a dividing line with the right edge.
   */
  right: string;
  /**
   * Glyph of the top left corner in ASCII.
   */
  tlAscii: string;
  /**
   * Glyph of the top right corner in ASCII.
   */
  trAscii: string;
  /**
   * Glyph of the bottom left corner in ASCII.
   */
  blAscii: string;
  /**
   * Glyph of the bottom right corner in ASCII.
   */
  brAscii: string;
  /**
   * Glyph of the horizontal edge in ASCII.
   */
  hAscii: string;
  /**
   * Glyph of the vertical edge in ASCII.
   */
  vAscii: string;
  /**
   * Glyph of the joint of a dividing line with the left edge in ASCII.
   */
  leftAscii: string;
  /**
   * Glyph of the joint of a dividing line with the right edge in ASCII.
   */
  rightAscii: string;
}

/**
 * In which colour an item's name is written, by its rarity.
 */
export interface UiRules_ItemRarityColors {
  /**
   * Colour of a common item.
   */
  common: number;
  /**
   * Colour of an uncommon item.
   */
  uncommon: number;
  /**
   * Colour of a rare item.
   */
  rare: number;
  /**
   * Colour of an epic item.
   */
  epic: number;
  /**
   * Colour of a legendary item.
   */
  legendary: number;
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

export interface ListItemsResponse {
  release?: ReleaseRef;
  items: Item[];
}

export interface GetItemResponse {
  release?: ReleaseRef;
  item?: Item;
}

export interface ListRacesResponse {
  release?: ReleaseRef;
  races: Race[];
}

export interface GetRaceResponse {
  release?: ReleaseRef;
  race?: Race;
}

export interface ListClassesResponse {
  release?: ReleaseRef;
  classes: PlayerClass[];
}

export interface GetClassResponse {
  release?: ReleaseRef;
  class?: PlayerClass;
}

export interface ListTrapsResponse {
  release?: ReleaseRef;
  traps: Trap[];
}

export interface GetTrapResponse {
  release?: ReleaseRef;
  trap?: Trap;
}

export interface ListHazardsResponse {
  release?: ReleaseRef;
  hazards: Hazard[];
}

export interface GetHazardResponse {
  release?: ReleaseRef;
  hazard?: Hazard;
}

export interface ListElementsResponse {
  release?: ReleaseRef;
  elements: Element[];
}

export interface GetElementResponse {
  release?: ReleaseRef;
  element?: Element;
}

export interface ListStatusEffectsResponse {
  release?: ReleaseRef;
  statusEffects: StatusEffect[];
}

export interface GetStatusEffectResponse {
  release?: ReleaseRef;
  statusEffect?: StatusEffect;
}

export interface ListAbilitiesResponse {
  release?: ReleaseRef;
  abilities: Ability[];
}

export interface GetAbilityResponse {
  release?: ReleaseRef;
  ability?: Ability;
}

export interface ListFloorsResponse {
  release?: ReleaseRef;
  floors: Floor[];
}

export interface GetFloorResponse {
  release?: ReleaseRef;
  floor?: Floor;
}

export interface ListLevelsResponse {
  release?: ReleaseRef;
  levels: Level[];
}

export interface GetLevelResponse {
  release?: ReleaseRef;
  level?: Level;
}

export interface GetCombatRulesResponse {
  release?: ReleaseRef;
  combat?: CombatRules;
}

export interface ListFeatsResponse {
  release?: ReleaseRef;
  feats: Feat[];
}

export interface GetFeatResponse {
  release?: ReleaseRef;
  feat?: Feat;
}

export interface ListArtifactsResponse {
  release?: ReleaseRef;
  artifacts: Artifact[];
}

export interface GetArtifactResponse {
  release?: ReleaseRef;
  artifact?: Artifact;
}

export interface ListVowsResponse {
  release?: ReleaseRef;
  vows: Vow[];
}

export interface GetVowResponse {
  release?: ReleaseRef;
  vow?: Vow;
}

export interface ListAchievementsResponse {
  release?: ReleaseRef;
  achievements: Achievement[];
}

export interface GetAchievementResponse {
  release?: ReleaseRef;
  achievement?: Achievement;
}

export interface ListCreaturesResponse {
  release?: ReleaseRef;
  creatures: Creature[];
}

export interface GetCreatureResponse {
  release?: ReleaseRef;
  creature?: Creature;
}

export interface ListLoreEntriesResponse {
  release?: ReleaseRef;
  lore: LoreEntry[];
}

export interface GetLoreEntryResponse {
  release?: ReleaseRef;
  entry?: LoreEntry;
}

export interface GetNarrativeResponse {
  release?: ReleaseRef;
  narrative?: Narrative;
}

export interface GetUiRulesResponse {
  release?: ReleaseRef;
  ui?: UiRules;
}

export interface ListReleasesResponse {
  releases: ReleaseInfo[];
  nextCursor: string;
}

export interface ReleaseInfo {
  number: number;
  hash: string;
  kinds: KindVersion[];
  author: string;
  reason: string;
  publishedAt?: string;
  active: boolean;
}

export interface KindVersion {
  kind: string;
  version: string;
  updatedAt?: string;
}

export interface GetReleaseResponse {
  release?: ReleaseInfo;
}

export interface GetReleaseDiffResponse {
  from?: ReleaseRef;
  to?: ReleaseRef;
  diff?: ReleaseDiff;
}

export interface ReleaseDiff {
  records: RecordDiff[];
  impact: FigureMove[];
}

export interface RecordDiff {
  kind: string;
  key: string;
  change: RecordChangeType;
  renamedTo: string;
  fields: FieldDiff[];
}

export interface FieldDiff {
  path: string;
  before?: unknown;
  after?: unknown;
}

export interface FigureMove {
  figure: Figure;
  floor: number;
  opponent: string;
  race: string;
  playerClass: string;
  before?: number;
  after?: number;
}

export interface GetRecordHistoryResponse {
  events: RecordEvent[];
  nextCursor: string;
}

export interface RecordEvent {
  release?: ReleaseRef;
  activation: string;
  author: string;
  reason: string;
  at?: string;
  rollback: boolean;
  change: RecordChangeType;
  fields: FieldDiff[];
}

export interface PlanSeedsResponse {
  plan?: SeedPlan;
}

export interface SeedPlan {
  base?: ReleaseRef;
  changed: boolean;
  faults: SeedFault[];
  diff?: ReleaseDiff;
  bumps: VersionBump[];
  pinnedSaves: string;
  kinds: string[];
}

export interface SeedFault {
  file: string;
  line: number;
  column: number;
  pointer: string;
  rule: string;
  message: string;
}

export interface VersionBump {
  kind: string;
  part: VersionPart;
  active: string;
  given: string;
  needed: string;
  enough: boolean;
  reasons: string[];
}

export interface PublishSeedsResponse {
  progress?: PublishProgress;
}

export interface PublishProgress {
  step?: PublishStep;
  waiting?: AwaitedNodes;
  outcome?: PublishOutcome;
}

export interface AwaitedNodes {
  nodes: string[];
  atMost?: string;
}

export interface PublishOutcome {
  release?: ReleaseRef;
  activation: string;
  changed: boolean;
  activatedAt?: string;
}

export interface RollBackResponse {
  progress?: PublishProgress;
}

export interface ListReleaseAuditResponse {
  entries: ReleaseAuditEntry[];
  nextCursor: string;
}

export interface ReleaseAuditEntry {
  at?: string;
  author: string;
  commandLine: boolean;
  action: ReleaseAction;
  release: number;
  reason: string;
}

export interface ListDraftsResponse {
  drafts: Draft[];
}

export interface Draft {
  release?: ReleaseRef;
  base: number;
  author: string;
  reason: string;
  createdAt?: string;
  previewTokens: number;
}

export interface CreateDraftResponse {
  draft?: Draft;
}

export interface PublishDraftResponse {
  progress?: PublishProgress;
}

export interface DropDraftResponse {
}

export interface CreatePreviewTokenResponse {
  token: string;
  expiresAt?: string;
}

export interface RevokePreviewTokensResponse {
  ended: number;
}

export interface WatchReleasesResponse {
  activation: string;
  release?: ReleaseRef;
  changedKinds: string[];
  alive: boolean;
  activatedAt?: string;
}

export interface GetContentDeltaResponse {
  from?: ReleaseRef;
  to?: ReleaseRef;
  changed?: Content;
  removed: RecordKey[];
  fields: ChangedFields[];
}

export interface RecordKey {
  kind: string;
  key: string;
}

export interface ChangedFields {
  record?: RecordKey;
  numbers: number[];
}

export interface RegisterResponse {
  player?: Player;
  token: string;
  expiresAt?: string;
}

export interface Player {
  id: string;
  username: string;
  displayName: string;
  email: string;
  role: Role;
  joinedAt?: string;
}

export interface LoginResponse {
  player?: Player;
  token: string;
  expiresAt?: string;
}

export interface ChangePasswordResponse {
  endedSessions: number;
}

export interface LogoutResponse {
}

export interface ListSessionsResponse {
  sessions: Session[];
}

export interface Session {
  id: string;
  createdAt?: string;
  lastUsedAt?: string;
  expiresAt?: string;
  address: string;
  client: string;
  current: boolean;
}

export interface RevokeSessionResponse {
}

export interface GetMeResponse {
  profile?: Profile;
  player?: Player;
}

export interface Profile {
  id: string;
  username: string;
  displayName: string;
  joinedAt?: string;
  games: number;
  wins: number;
  deaths: number;
  kills: number;
  deepestFloor: number;
  highScore: number;
  rank: number;
  winRate: number;
  averageScore: number;
  averageTurns: number;
  favouriteKiller?: string;
  points: number;
  achievements: number;
}

export interface UpdateMeResponse {
  profile?: Profile;
}

export interface GetProfileResponse {
  profile?: Profile;
}

export interface GetProfileByNameResponse {
  profile?: Profile;
}

export interface ExportMeResponse {
  data?: Record<string, unknown>;
}

export interface DeleteMeResponse {
}

export interface ListSavesResponse {
  saves: Save[];
}

export interface Save {
  slot: number;
  revision: number;
  deleted: boolean;
  name?: string;
  floor?: number;
  level?: number;
  hp?: number;
  maxHp?: number;
  score?: number;
  turns?: number;
  release?: number;
  size?: number;
  savedAt?: string;
  runState?: string;
}

export interface GetSaveResponse {
  save?: Save;
}

export interface PutSaveResponse {
  save?: Save;
}

export interface DeleteSaveResponse {
  save?: Save;
}

export interface ListRevisionsResponse {
  revisions: Save[];
}

export interface GetRevisionResponse {
  save?: Save;
}

export interface RestoreSaveResponse {
  save?: Save;
}

export interface ReleaseChange {
  active: number;
  since: ReleaseMove[];
  records: string[];
  recordCount: number;
}

export interface ReleaseMove {
  release: number;
  author: string;
  reason: string;
  at?: string;
}

/**
 * How an enemy moves and picks its fights.
 */
export type AIBehavior = "AI_BEHAVIOR_UNSPECIFIED" | "AI_BEHAVIOR_CHASE" | "AI_BEHAVIOR_RANGED_KITE" | "AI_BEHAVIOR_AGGRESSIVE" | "AI_BEHAVIOR_STEALTH" | "AI_BEHAVIOR_ELEMENTAL";

/**
 * What a hero's ability puts the hero into during tactical battle; no status effect, since nothing else brings it.
 */
export type TacticalState = "TACTICAL_STATE_UNSPECIFIED" | "TACTICAL_STATE_SHIELD_WALL" | "TACTICAL_STATE_HIDDEN" | "TACTICAL_STATE_HEAL";

/**
 * What sort of thing an item is; it decides the slot.
 */
export type ItemCategory = "ITEM_CATEGORY_UNSPECIFIED" | "ITEM_CATEGORY_CONSUMABLE" | "ITEM_CATEGORY_WEAPON" | "ITEM_CATEGORY_ARMOR" | "ITEM_CATEGORY_SHIELD" | "ITEM_CATEGORY_RING" | "ITEM_CATEGORY_AMULET" | "ITEM_CATEGORY_RANGED_WEAPON" | "ITEM_CATEGORY_THROWABLE" | "ITEM_CATEGORY_KEY";

/**
 * How seldom an item turns up, from the commonest to the rarest.
 */
export type ItemRarity = "ITEM_RARITY_UNSPECIFIED" | "ITEM_RARITY_COMMON" | "ITEM_RARITY_UNCOMMON" | "ITEM_RARITY_RARE" | "ITEM_RARITY_EPIC" | "ITEM_RARITY_LEGENDARY";

/**
 * Where an item is worn or held.
 */
export type EquipmentSlot = "EQUIPMENT_SLOT_UNSPECIFIED" | "EQUIPMENT_SLOT_WEAPON" | "EQUIPMENT_SLOT_ARMOR" | "EQUIPMENT_SLOT_OFF_HAND" | "EQUIPMENT_SLOT_RING" | "EQUIPMENT_SLOT_AMULET";

/**
 * A figure of a hero or an opponent that items and abilities raise.
 */
export type BonusStat = "BONUS_STAT_UNSPECIFIED" | "BONUS_STAT_ATTACK" | "BONUS_STAT_DEFENSE" | "BONUS_STAT_SPEED" | "BONUS_STAT_MAX_HEALTH" | "BONUS_STAT_RESISTANCE" | "BONUS_STAT_VISION" | "BONUS_STAT_DAMAGE";

/**
 * The scores that attacks and saves are rolled with.
 */
export type AbilityScore = "ABILITY_SCORE_UNSPECIFIED" | "ABILITY_SCORE_STR" | "ABILITY_SCORE_DEX" | "ABILITY_SCORE_CON";

/**
 * Lists that floors draw their finds from.
 */
export type SpawnList = "SPAWN_LIST_UNSPECIFIED" | "SPAWN_LIST_CONSUMABLES" | "SPAWN_LIST_EQUIPMENT" | "SPAWN_LIST_SHIELDS" | "SPAWN_LIST_RINGS" | "SPAWN_LIST_AMULETS" | "SPAWN_LIST_RANGED_WEAPONS" | "SPAWN_LIST_THROWABLES" | "SPAWN_LIST_KEYS";

/**
 * What is peculiar about handling a weapon.
 */
export type WeaponProperty = "WEAPON_PROPERTY_UNSPECIFIED" | "WEAPON_PROPERTY_AMMUNITION" | "WEAPON_PROPERTY_FINESSE" | "WEAPON_PROPERTY_HEAVY" | "WEAPON_PROPERTY_LIGHT" | "WEAPON_PROPERTY_LOADING" | "WEAPON_PROPERTY_THROWN" | "WEAPON_PROPERTY_TWO_HANDED" | "WEAPON_PROPERTY_VERSATILE";

/**
 * What a figure of a race's trait is about.
 */
export type TraitEffect = "TRAIT_EFFECT_UNSPECIFIED" | "TRAIT_EFFECT_XP_MULTIPLIER_ADD" | "TRAIT_EFFECT_STARTING_FEATS" | "TRAIT_EFFECT_VISION_BONUS" | "TRAIT_EFFECT_POISON_RESISTANCE" | "TRAIT_EFFECT_DODGE_CHANCE" | "TRAIT_EFFECT_DAMAGE_MULTIPLIER" | "TRAIT_EFFECT_WHEN_HP_FRACTION_LTE";

/**
 * What somebody may wear without trouble.
 */
export type ArmorProficiency = "ARMOR_PROFICIENCY_UNSPECIFIED" | "ARMOR_PROFICIENCY_LIGHT" | "ARMOR_PROFICIENCY_MEDIUM" | "ARMOR_PROFICIENCY_HEAVY" | "ARMOR_PROFICIENCY_SHIELDS";

/**
 * What a successful save against a hazard brings.
 */
export type HazardSaveEffect = "HAZARD_SAVE_EFFECT_UNSPECIFIED" | "HAZARD_SAVE_EFFECT_HALF_DAMAGE" | "HAZARD_SAVE_EFFECT_PREVENT_SLIDE" | "HAZARD_SAVE_EFFECT_PREVENT_POISON" | "HAZARD_SAVE_EFFECT_PREVENT_DROWN";

/**
 * What a second dose of a status effect does.
 */
export type StackingRule = "STACKING_RULE_UNSPECIFIED" | "STACKING_RULE_NONE" | "STACKING_RULE_REFRESH" | "STACKING_RULE_INTENSITY";

/**
 * Whether an ability is used or always at work.
 */
export type AbilityCategory = "ABILITY_CATEGORY_UNSPECIFIED" | "ABILITY_CATEGORY_ACTIVE" | "ABILITY_CATEGORY_PASSIVE";

/**
 * What an opponent does by an ability.
 */
export type AbilityType = "ABILITY_TYPE_UNSPECIFIED" | "ABILITY_TYPE_AOE_ATTACK" | "ABILITY_TYPE_SUMMON" | "ABILITY_TYPE_BUFF" | "ABILITY_TYPE_RANGED" | "ABILITY_TYPE_SPECIAL";

/**
 * Whom an ability of a hero is aimed at.
 */
export type AbilityTarget = "ABILITY_TARGET_UNSPECIFIED" | "ABILITY_TARGET_SELF" | "ABILITY_TARGET_SINGLE" | "ABILITY_TARGET_AOE";

/**
 * Sort of a ghost that a floor's zones draw.
 */
export type GhostType = "GHOST_TYPE_UNSPECIFIED" | "GHOST_TYPE_ECHO" | "GHOST_TYPE_HOLLOWED" | "GHOST_TYPE_SILENCE" | "GHOST_TYPE_BEACON" | "GHOST_TYPE_CHAMPION" | "GHOST_TYPE_ARCHIVIST";

/**
 * What a feat is good for.
 */
export type FeatCategory = "FEAT_CATEGORY_UNSPECIFIED" | "FEAT_CATEGORY_COMBAT" | "FEAT_CATEGORY_DEFENSE" | "FEAT_CATEGORY_UTILITY" | "FEAT_CATEGORY_SPECIAL";

/**
 * What an artifact does.
 */
export type ArtifactEffectType = "ARTIFACT_EFFECT_TYPE_UNSPECIFIED" | "ARTIFACT_EFFECT_TYPE_DUPLICATE_CONSUMABLE" | "ARTIFACT_EFFECT_TYPE_REVEAL_PATH" | "ARTIFACT_EFFECT_TYPE_VOW_BINDING" | "ARTIFACT_EFFECT_TYPE_X_RAY_VISION" | "ARTIFACT_EFFECT_TYPE_SUMMON_ALLY";

/**
 * What an artifact works on.
 */
export type ArtifactTarget = "ARTIFACT_TARGET_UNSPECIFIED" | "ARTIFACT_TARGET_NEXT_CONSUMABLE" | "ARTIFACT_TARGET_STAIRS";

/**
 * How long an artifact's work lasts.
 */
export type ArtifactDuration = "ARTIFACT_DURATION_UNSPECIFIED" | "ARTIFACT_DURATION_FLOOR";

/**
 * How an artifact is paid for.
 */
export type ArtifactCostType = "ARTIFACT_COST_TYPE_UNSPECIFIED" | "ARTIFACT_COST_TYPE_SPAWN_ENEMY" | "ARTIFACT_COST_TYPE_BOOST_PULSE" | "ARTIFACT_COST_TYPE_VOW_PENALTY" | "ARTIFACT_COST_TYPE_VISION_PENALTY" | "ARTIFACT_COST_TYPE_MAX_HP_REDUCTION";

/**
 * What a vow forbids or demands.
 */
export type VowRestriction = "VOW_RESTRICTION_UNSPECIFIED" | "VOW_RESTRICTION_ITEM_USAGE" | "VOW_RESTRICTION_MOVEMENT" | "VOW_RESTRICTION_COMBAT";

/**
 * What keeping a vow brings.
 */
export type VowReward = "VOW_REWARD_UNSPECIFIED" | "VOW_REWARD_MAX_HP" | "VOW_REWARD_ATTACK" | "VOW_REWARD_GUARANTEED_LOOT";

/**
 * What an achievement is about.
 */
export type AchievementCategory = "ACHIEVEMENT_CATEGORY_UNSPECIFIED" | "ACHIEVEMENT_CATEGORY_COMBAT" | "ACHIEVEMENT_CATEGORY_PROGRESSION" | "ACHIEVEMENT_CATEGORY_EFFICIENCY" | "ACHIEVEMENT_CATEGORY_COLLECTION" | "ACHIEVEMENT_CATEGORY_SPECIAL";

/**
 * Chapter of the bestiary.
 */
export type CreatureCategory = "CREATURE_CATEGORY_UNSPECIFIED" | "CREATURE_CATEGORY_COMMON" | "CREATURE_CATEGORY_ELITE" | "CREATURE_CATEGORY_THEMATIC" | "CREATURE_CATEGORY_RARE" | "CREATURE_CATEGORY_BOSS" | "CREATURE_CATEGORY_SUMMON" | "CREATURE_CATEGORY_DWELLER" | "CREATURE_CATEGORY_GHOST" | "CREATURE_CATEGORY_LEGEND";

/**
 * How fast a creature moves, for readers of the bestiary.
 */
export type CreatureSpeed = "CREATURE_SPEED_UNSPECIFIED" | "CREATURE_SPEED_SLOW" | "CREATURE_SPEED_NORMAL" | "CREATURE_SPEED_FAST" | "CREATURE_SPEED_VERY_FAST";

/**
 * How often a creature leaves something behind, for readers of the bestiary.
 */
export type LootChance = "LOOT_CHANCE_UNSPECIFIED" | "LOOT_CHANCE_COMMON" | "LOOT_CHANCE_RARE" | "LOOT_CHANCE_VERY_RARE" | "LOOT_CHANCE_GUARANTEED";

/**
 * What an entry of the lore is about.
 */
export type LoreCategory = "LORE_CATEGORY_UNSPECIFIED" | "LORE_CATEGORY_CHARACTERS" | "LORE_CATEGORY_LOCATIONS" | "LORE_CATEGORY_CREATURES" | "LORE_CATEGORY_HISTORY" | "LORE_CATEGORY_ARTIFACTS";

/**
 * In what form an entry of the lore is found.
 */
export type LoreItemType = "LORE_ITEM_TYPE_UNSPECIFIED" | "LORE_ITEM_TYPE_SCROLL" | "LORE_ITEM_TYPE_BOOK" | "LORE_ITEM_TYPE_EVIDENCE";

/**
 * What a quote is about.
 */
export type QuoteCategory = "QUOTE_CATEGORY_UNSPECIFIED" | "QUOTE_CATEGORY_HISTORY" | "QUOTE_CATEGORY_HORROR" | "QUOTE_CATEGORY_LORE" | "QUOTE_CATEGORY_MECHANICS";

/**
 * What makes a hint due, the first time that it happens to a player.
 */
export type HintTrigger = "HINT_TRIGGER_UNSPECIFIED" | "HINT_TRIGGER_PLAYER_MOVED" | "HINT_TRIGGER_ENEMY_VISIBLE" | "HINT_TRIGGER_ITEM_NEARBY" | "HINT_TRIGGER_COMBAT_STARTED" | "HINT_TRIGGER_LEVEL_UP" | "HINT_TRIGGER_STAIRS_VISIBLE" | "HINT_TRIGGER_INVENTORY_OPENED" | "HINT_TRIGGER_ELITE_VISIBLE" | "HINT_TRIGGER_LORE_FOUND" | "HINT_TRIGGER_BOSS_VISIBLE";

/**
 * What a micro event does to the player, and what its effect_value counts.
 */
export type MicroEffect = "MICRO_EFFECT_UNSPECIFIED" | "MICRO_EFFECT_REVEAL_TILES" | "MICRO_EFFECT_LORE_HINT" | "MICRO_EFFECT_BOOST_VISION" | "MICRO_EFFECT_HEAL_MINOR" | "MICRO_EFFECT_CALM_ENEMIES" | "MICRO_EFFECT_GLOW_ITEMS";

export type RecordChangeType = "RECORD_CHANGE_TYPE_UNSPECIFIED" | "RECORD_CHANGE_TYPE_ADDED" | "RECORD_CHANGE_TYPE_REMOVED" | "RECORD_CHANGE_TYPE_RENAMED" | "RECORD_CHANGE_TYPE_CHANGED";

export type Figure = "FIGURE_UNSPECIFIED" | "FIGURE_MAX_HP" | "FIGURE_ATTACK" | "FIGURE_DEFENCE" | "FIGURE_BLOWS_TO_KILL" | "FIGURE_BLOWS_TO_FALL" | "FIGURE_HIT_CHANCE" | "FIGURE_CHANCE_TO_BE_HIT" | "FIGURE_DAMAGE_DEALT" | "FIGURE_DAMAGE_TAKEN" | "FIGURE_DANGER" | "FIGURE_KILLS_TO_NEXT_LEVEL";

export type VersionPart = "VERSION_PART_UNSPECIFIED" | "VERSION_PART_PATCH" | "VERSION_PART_MINOR" | "VERSION_PART_MAJOR";

export type PublishStep = "PUBLISH_STEP_UNSPECIFIED" | "PUBLISH_STEP_TABLES_WRITTEN" | "PUBLISH_STEP_RELEASE_STORED" | "PUBLISH_STEP_ACTIVATED" | "PUBLISH_STEP_COMMITTED" | "PUBLISH_STEP_CACHED" | "PUBLISH_STEP_CONFIRMED";

export type ReleaseAction = "RELEASE_ACTION_UNSPECIFIED" | "RELEASE_ACTION_PUBLISHED" | "RELEASE_ACTION_ROLLED_BACK" | "RELEASE_ACTION_DRAFTED" | "RELEASE_ACTION_DRAFT_PUBLISHED" | "RELEASE_ACTION_DRAFT_DROPPED" | "RELEASE_ACTION_PREVIEW_GRANTED" | "RELEASE_ACTION_PREVIEW_REVOKED";

export type Role = "ROLE_UNSPECIFIED" | "ROLE_PLAYER" | "ROLE_TESTER" | "ROLE_ADMIN" | "ROLE_SERVICE";
