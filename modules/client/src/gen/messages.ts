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
} from "./undercroft/content/v1/enums_pb.js";
export {
  EnemySchema,
  type Enemy,
  type Enemy_Resistance,
} from "./undercroft/content/v1/enemies_pb.js";
export {
  BossSchema,
  type Boss,
  type Boss_Loot,
} from "./undercroft/content/v1/bosses_pb.js";
export {
  ThemeSchema,
  type Theme,
  type Theme_TerrainFeature,
} from "./undercroft/content/v1/themes_pb.js";
