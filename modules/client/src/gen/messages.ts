// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.

export {
  CatalogService,
} from "./undercroft/content/v1/catalog_service_pb.js";
export {
  ContentSchema,
  type Content,
} from "./undercroft/content/v1/content_pb.js";
export {
  AIBehavior,
  AbilityCategory,
  AbilityScore,
  AbilityTarget,
  AbilityType,
  AchievementCategory,
  ArmorProficiency,
  ArtifactCostType,
  ArtifactDuration,
  ArtifactEffectType,
  ArtifactTarget,
  BonusStat,
  CreatureCategory,
  CreatureSpeed,
  DamageType,
  EquipmentSlot,
  FeatCategory,
  GameState,
  GhostType,
  HazardSaveEffect,
  HintTrigger,
  ItemCategory,
  ItemRarity,
  LootChance,
  LoreCategory,
  LoreItemType,
  MicroEffect,
  QuoteCategory,
  RoomType,
  SpawnList,
  StackingRule,
  TacticalState,
  TileType,
  TraitEffect,
  UIMode,
  VowRestriction,
  VowReward,
  WeaponProperty,
} from "./undercroft/content/v1/enums_pb.js";
export {
  CountRangeSchema,
  type CountRange,
  TacticalFiguresSchema,
  type TacticalFigures,
} from "./undercroft/content/v1/common_pb.js";
export {
  EnemySchema,
  type Enemy,
  type Enemy_Resistance,
} from "./undercroft/content/v1/enemies_pb.js";
export {
  BossSchema,
  type Boss,
  type Boss_Loot,
  type Boss_TacticalAbility,
} from "./undercroft/content/v1/bosses_pb.js";
export {
  ThemeSchema,
  type Theme,
  type Theme_TerrainFeature,
} from "./undercroft/content/v1/themes_pb.js";
export {
  ItemSchema,
  type Item,
  type Item_StatBonus,
  type Item_Resistance,
} from "./undercroft/content/v1/items_pb.js";
export {
  RaceSchema,
  type Race,
  type Race_TraitFigure,
} from "./undercroft/content/v1/races_pb.js";
export {
  PlayerClassSchema,
  type PlayerClass,
  type PlayerClass_BasicAttack,
} from "./undercroft/content/v1/classes_pb.js";
export {
  TrapSchema,
  type Trap,
} from "./undercroft/content/v1/traps_pb.js";
export {
  HazardSchema,
  type Hazard,
} from "./undercroft/content/v1/hazards_pb.js";
export {
  ElementSchema,
  type Element,
} from "./undercroft/content/v1/elements_pb.js";
export {
  StatusEffectSchema,
  type StatusEffect,
} from "./undercroft/content/v1/status_effects_pb.js";
export {
  AbilitySchema,
  type Ability,
  type Ability_ExploreFigures,
} from "./undercroft/content/v1/abilities_pb.js";
export {
  FloorSchema,
  type Floor,
  type Floor_PoolEntry,
  type Floor_Zone,
  type Floor_Zone_SpawnModifier,
} from "./undercroft/content/v1/floors_pb.js";
export {
  LevelSchema,
  type Level,
} from "./undercroft/content/v1/progression_pb.js";
export {
  CombatRulesSchema,
  type CombatRules,
  type CombatRules_PlayerRules,
  type CombatRules_EliteRules,
  type CombatRules_BossRules,
  type CombatRules_FightRules,
  type CombatRules_DungeonRules,
  type CombatRules_SpawnRules,
  type CombatRules_SpawnRules_EnemiesPerLevel,
  type CombatRules_TacticalRules,
  type CombatRules_ReinforcementRules,
  type CombatRules_PulseRules,
  type CombatRules_WeaponTypeDice,
  type CombatRules_GenericTrapDc,
  type CombatRules_GenericTrap,
  type CombatRules_GhostFloorLimit,
  type CombatRules_GhostRules,
  type CombatRules_LegacyRules,
  type CombatRules_ArtifactRules,
  type CombatRules_Caps,
  type CombatRules_Formulas,
  type CombatRules_Formulas_AbilityModifier,
  type CombatRules_Formulas_AbilityScoreRoll,
  type CombatRules_Formulas_MaxHpAtCreation,
  type CombatRules_Formulas_LevelUp,
  type CombatRules_Formulas_ArmorClass,
  type CombatRules_Formulas_HitChance,
  type CombatRules_Formulas_PlayerTactical,
  type CombatRules_Formulas_EnemyTactical,
  type CombatRules_Formulas_AbilityTactical,
  type CombatRules_Formulas_Explore,
  type CombatRules_Formulas_Initiative,
  type CombatRules_Formulas_Luck,
  type CombatRules_Formulas_TrapSave,
  type CombatRules_Formulas_TrapDetection,
  type CombatRules_Formulas_Score,
  type CombatRules_Formulas_Completion,
} from "./undercroft/content/v1/combat_pb.js";
export {
  FeatSchema,
  type Feat,
} from "./undercroft/content/v1/feats_pb.js";
export {
  ArtifactSchema,
  type Artifact,
  type Artifact_Effect,
  type Artifact_Cost,
} from "./undercroft/content/v1/artifacts_pb.js";
export {
  VowSchema,
  type Vow,
} from "./undercroft/content/v1/vows_pb.js";
export {
  AchievementSchema,
  type Achievement,
  type Achievement_Progress,
} from "./undercroft/content/v1/achievements_pb.js";
export {
  CreatureSchema,
  type Creature,
  type Creature_CreatureAbility,
  type Creature_CreatureLoot,
} from "./undercroft/content/v1/creatures_pb.js";
export {
  LoreEntrySchema,
  type LoreEntry,
} from "./undercroft/content/v1/lore_pb.js";
export {
  NarrativeSchema,
  type Narrative,
  type Narrative_EncounterLine,
  type Narrative_FloorIntro,
  type Narrative_Quote,
  type Narrative_Hint,
  type Narrative_MicroEvent,
} from "./undercroft/content/v1/narrative_pb.js";
export {
  UiRulesSchema,
  type UiRules,
  type UiRules_Fov,
  type UiRules_Box,
  type UiRules_ItemRarityColors,
} from "./undercroft/content/v1/ui_pb.js";
