// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.

import type { MessageShape } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import { useQuery, type UseQueryOptions } from "@connectrpc/connect-query";
import type { UseQueryResult } from "@tanstack/react-query";

import type {
  BossId,
  EnemyId,
  ThemeId,
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
  return useQuery(CatalogService.method.getContent, {}, options);
}

/** All enemies, in the order of their ids. */
export function useEnemies<T = Answer<"listEnemies">>(
  options: Options<"listEnemies", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.listEnemies, {}, options);
}

/** The enemy with the id; NOT_FOUND when the active release has none. */
export function useEnemy<Given extends string, T = Answer<"getEnemy">>(
  id: Key<EnemyId, string, Given>,
  options: Options<"getEnemy", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.getEnemy, { id }, options);
}

/** All bosses, in the order of their ids. */
export function useBosses<T = Answer<"listBosses">>(
  options: Options<"listBosses", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.listBosses, {}, options);
}

/** The boss with the id; NOT_FOUND when the active release has none. */
export function useBoss<Given extends string, T = Answer<"getBoss">>(
  id: Key<BossId, string, Given>,
  options: Options<"getBoss", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.getBoss, { id }, options);
}

/** All themes, in the order of their ids. */
export function useThemes<T = Answer<"listThemes">>(
  options: Options<"listThemes", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.listThemes, {}, options);
}

/** The theme with the id; NOT_FOUND when the active release has none. */
export function useTheme<Given extends string, T = Answer<"getTheme">>(
  id: Key<ThemeId, string, Given>,
  options: Options<"getTheme", T> = {},
): Result<T> {
  return useQuery(CatalogService.method.getTheme, { id }, options);
}
