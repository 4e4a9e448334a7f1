export { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";

export { createTransport, type TransportOptions } from "./transport.js";
export { refusalOf, type FieldFault, type Refusal } from "./errors.js";
export { createQueryClient } from "./query-client.js";
export { UndercroftProvider, type UndercroftProviderProps } from "./provider.js";

export * from "./gen/hooks.js";
export type * from "./gen/ids.js";
export * from "./gen/messages.js";

export { ReleaseRefSchema, type ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
