// Generated from data/schemas by codegen: ./undercroft generate. Do not edit.

import { useQuery } from "@connectrpc/connect-query";

import type { BossId, EnemyId, ThemeId } from "./ids.js";
import { CatalogService } from "./undercroft/content/v1/catalog_service_pb.js";

/** Everything of the active release. */
export function useContent() {
  return useQuery(CatalogService.method.getContent);
}

/** All enemies of the active release, in the order of their ids. */
export function useEnemies() {
  return useQuery(CatalogService.method.listEnemies);
}

/** The enemy with the id. */
export function useEnemy(id: EnemyId) {
  return useQuery(CatalogService.method.getEnemy, { id });
}

/** All bosses of the active release, in the order of their ids. */
export function useBosses() {
  return useQuery(CatalogService.method.listBosses);
}

/** The boss with the id. */
export function useBoss(id: BossId) {
  return useQuery(CatalogService.method.getBoss, { id });
}

/** All themes of the active release, in the order of their ids. */
export function useThemes() {
  return useQuery(CatalogService.method.listThemes);
}

/** The theme with the id. */
export function useTheme(id: ThemeId) {
  return useQuery(CatalogService.method.getTheme, { id });
}
