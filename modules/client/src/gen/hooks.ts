// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.

import type { MessageShape } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import type { UseQueryOptions } from "@connectrpc/connect-query";
import type { UseQueryResult } from "@tanstack/react-query";

import { useCatalog } from "../catalog.js";
import type {
  AbilityId,
  AchievementId,
  ArtifactId,
  BossId,
  CreatureId,
  ElementId,
  EnemyId,
  FeatId,
  FloorNumber,
  HazardId,
  ItemId,
  LevelNumber,
  LoreEntryId,
  PlayerClassId,
  RaceId,
  StatusEffectId,
  ThemeId,
  TrapId,
  VowId,
} from "./ids.js";
import { CatalogService } from "./undercroft/content/v1/catalog_service_pb.js";

type Methods = typeof CatalogService.method;
type Answer<M extends keyof Methods> = MessageShape<Methods[M]["output"]>;
type Options<M extends keyof Methods, T> = UseQueryOptions<Methods[M]["output"], T>;
type Result<T> = UseQueryResult<T, ConnectError>;
// A key that is written out must be one of the seeds'; one from an address or an answer may be any.
type Key<Known, Any, Given> = Any extends Given ? Given : Known;

/** Everything of the active release. */
export function useContent<T = Answer<"getContent">>(
  options: Options<"getContent", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getContent, {}, options);
}

/** All enemies, in the order of their ids. */
export function useEnemies<T = Answer<"listEnemies">>(
  options: Options<"listEnemies", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listEnemies, {}, options);
}

/** The enemy with the id; NOT_FOUND when the active release has none. */
export function useEnemy<Given extends string, T = Answer<"getEnemy">>(
  id: Key<EnemyId, string, Given>,
  options: Options<"getEnemy", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getEnemy, { id }, options);
}

/** All bosses, in the order of their ids. */
export function useBosses<T = Answer<"listBosses">>(
  options: Options<"listBosses", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listBosses, {}, options);
}

/** The boss with the id; NOT_FOUND when the active release has none. */
export function useBoss<Given extends string, T = Answer<"getBoss">>(
  id: Key<BossId, string, Given>,
  options: Options<"getBoss", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getBoss, { id }, options);
}

/** All themes, in the order of their ids. */
export function useThemes<T = Answer<"listThemes">>(
  options: Options<"listThemes", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listThemes, {}, options);
}

/** The theme with the id; NOT_FOUND when the active release has none. */
export function useTheme<Given extends string, T = Answer<"getTheme">>(
  id: Key<ThemeId, string, Given>,
  options: Options<"getTheme", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getTheme, { id }, options);
}

/** All items, in the order of their ids. */
export function useItems<T = Answer<"listItems">>(
  options: Options<"listItems", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listItems, {}, options);
}

/** The item with the id; NOT_FOUND when the active release has none. */
export function useItem<Given extends string, T = Answer<"getItem">>(
  id: Key<ItemId, string, Given>,
  options: Options<"getItem", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getItem, { id }, options);
}

/** All races, in the order of their ids. */
export function useRaces<T = Answer<"listRaces">>(
  options: Options<"listRaces", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listRaces, {}, options);
}

/** The race with the id; NOT_FOUND when the active release has none. */
export function useRace<Given extends string, T = Answer<"getRace">>(
  id: Key<RaceId, string, Given>,
  options: Options<"getRace", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getRace, { id }, options);
}

/** All classes, in the order of their ids. */
export function useClasses<T = Answer<"listClasses">>(
  options: Options<"listClasses", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listClasses, {}, options);
}

/** The class with the id; NOT_FOUND when the active release has none. */
export function useClass<Given extends string, T = Answer<"getClass">>(
  id: Key<PlayerClassId, string, Given>,
  options: Options<"getClass", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getClass, { id }, options);
}

/** All traps, in the order of their ids. */
export function useTraps<T = Answer<"listTraps">>(
  options: Options<"listTraps", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listTraps, {}, options);
}

/** The trap with the id; NOT_FOUND when the active release has none. */
export function useTrap<Given extends string, T = Answer<"getTrap">>(
  id: Key<TrapId, string, Given>,
  options: Options<"getTrap", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getTrap, { id }, options);
}

/** All hazards, in the order of their ids. */
export function useHazards<T = Answer<"listHazards">>(
  options: Options<"listHazards", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listHazards, {}, options);
}

/** The hazard with the id; NOT_FOUND when the active release has none. */
export function useHazard<Given extends string, T = Answer<"getHazard">>(
  id: Key<HazardId, string, Given>,
  options: Options<"getHazard", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getHazard, { id }, options);
}

/** All elements, in the order of their ids. */
export function useElements<T = Answer<"listElements">>(
  options: Options<"listElements", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listElements, {}, options);
}

/** The element with the id; NOT_FOUND when the active release has none. */
export function useElement<Given extends string, T = Answer<"getElement">>(
  id: Key<ElementId, string, Given>,
  options: Options<"getElement", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getElement, { id }, options);
}

/** All status effects, in the order of their ids. */
export function useStatusEffects<T = Answer<"listStatusEffects">>(
  options: Options<"listStatusEffects", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listStatusEffects, {}, options);
}

/** The status effect with the id; NOT_FOUND when the active release has none. */
export function useStatusEffect<Given extends string, T = Answer<"getStatusEffect">>(
  id: Key<StatusEffectId, string, Given>,
  options: Options<"getStatusEffect", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getStatusEffect, { id }, options);
}

/** All abilities, in the order of their ids. */
export function useAbilities<T = Answer<"listAbilities">>(
  options: Options<"listAbilities", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listAbilities, {}, options);
}

/** The ability with the id; NOT_FOUND when the active release has none. */
export function useAbility<Given extends string, T = Answer<"getAbility">>(
  id: Key<AbilityId, string, Given>,
  options: Options<"getAbility", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getAbility, { id }, options);
}

/** All floors, in the order of their numbers. */
export function useFloors<T = Answer<"listFloors">>(
  options: Options<"listFloors", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listFloors, {}, options);
}

/** The floor with the number; NOT_FOUND when the active release has none. */
export function useFloor<Given extends number, T = Answer<"getFloor">>(
  number: Key<FloorNumber, number, Given>,
  options: Options<"getFloor", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getFloor, { number }, options);
}

/** All levels, in the order of their numbers. */
export function useLevels<T = Answer<"listLevels">>(
  options: Options<"listLevels", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listLevels, {}, options);
}

/** The level with the number; NOT_FOUND when the active release has none. */
export function useLevel<Given extends number, T = Answer<"getLevel">>(
  number: Key<LevelNumber, number, Given>,
  options: Options<"getLevel", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getLevel, { number }, options);
}

/** The combat rules of the active release. */
export function useCombat<T = Answer<"getCombatRules">>(
  options: Options<"getCombatRules", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getCombatRules, {}, options);
}

/** All feats, in the order of their ids. */
export function useFeats<T = Answer<"listFeats">>(
  options: Options<"listFeats", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listFeats, {}, options);
}

/** The feat with the id; NOT_FOUND when the active release has none. */
export function useFeat<Given extends string, T = Answer<"getFeat">>(
  id: Key<FeatId, string, Given>,
  options: Options<"getFeat", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getFeat, { id }, options);
}

/** All artifacts, in the order of their ids. */
export function useArtifacts<T = Answer<"listArtifacts">>(
  options: Options<"listArtifacts", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listArtifacts, {}, options);
}

/** The artifact with the id; NOT_FOUND when the active release has none. */
export function useArtifact<Given extends string, T = Answer<"getArtifact">>(
  id: Key<ArtifactId, string, Given>,
  options: Options<"getArtifact", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getArtifact, { id }, options);
}

/** All vows, in the order of their ids. */
export function useVows<T = Answer<"listVows">>(
  options: Options<"listVows", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listVows, {}, options);
}

/** The vow with the id; NOT_FOUND when the active release has none. */
export function useVow<Given extends string, T = Answer<"getVow">>(
  id: Key<VowId, string, Given>,
  options: Options<"getVow", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getVow, { id }, options);
}

/** All achievements, in the order of their ids. */
export function useAchievements<T = Answer<"listAchievements">>(
  options: Options<"listAchievements", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listAchievements, {}, options);
}

/** The achievement with the id; NOT_FOUND when the active release has none. */
export function useAchievement<Given extends string, T = Answer<"getAchievement">>(
  id: Key<AchievementId, string, Given>,
  options: Options<"getAchievement", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getAchievement, { id }, options);
}

/** All creatures, in the order of their ids. */
export function useCreatures<T = Answer<"listCreatures">>(
  options: Options<"listCreatures", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listCreatures, {}, options);
}

/** The creature with the id; NOT_FOUND when the active release has none. */
export function useCreature<Given extends string, T = Answer<"getCreature">>(
  id: Key<CreatureId, string, Given>,
  options: Options<"getCreature", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getCreature, { id }, options);
}

/** All lore entries, in the order of their ids. */
export function useLoreEntries<T = Answer<"listLoreEntries">>(
  options: Options<"listLoreEntries", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.listLoreEntries, {}, options);
}

/** The lore entry with the id; NOT_FOUND when the active release has none. */
export function useLoreEntry<Given extends string, T = Answer<"getLoreEntry">>(
  id: Key<LoreEntryId, string, Given>,
  options: Options<"getLoreEntry", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getLoreEntry, { id }, options);
}

/** The narrative of the active release. */
export function useNarrative<T = Answer<"getNarrative">>(
  options: Options<"getNarrative", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getNarrative, {}, options);
}

/** The ui rules of the active release. */
export function useUi<T = Answer<"getUiRules">>(
  options: Options<"getUiRules", T> = {},
): Result<T> {
  return useCatalog(CatalogService.method.getUiRules, {}, options);
}
