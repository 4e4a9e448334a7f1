export { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";

export { createTransport, type TransportOptions } from "./transport.js";
export { refusalOf, type FieldFault, type Refusal } from "./errors.js";
export { createQueryClient } from "./query-client.js";
export { UndercroftProvider, type UndercroftProviderProps } from "./provider.js";

export * from "./gen/hooks.js";
export type * from "./gen/ids.js";

export { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
export { ContentSchema, type Content } from "./gen/undercroft/content/v1/content_pb.js";
export { AIBehavior } from "./gen/undercroft/content/v1/enums_pb.js";
export { BossSchema, type Boss, type Boss_Loot } from "./gen/undercroft/content/v1/bosses_pb.js";
export { EnemySchema, type Enemy, type Enemy_Resistance } from "./gen/undercroft/content/v1/enemies_pb.js";
export { ThemeSchema, type Theme, type Theme_TerrainFeature } from "./gen/undercroft/content/v1/themes_pb.js";
export { ReleaseRefSchema, type ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
