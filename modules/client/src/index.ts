export { timestampDate } from "@bufbuild/protobuf/wkt";
export { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";

export { createTransport, type TransportOptions } from "./transport.js";
export { conflictOf, isSignedOut, refusalOf, type FieldFault, type Refusal } from "./errors.js";
export type { AnyReason, EdgeReason, Reason } from "./reasons.js";
export { createQueryClient, type QueryClientOptions } from "./query-client.js";
export { useFreshness, type Freshness } from "./freshness.js";
export { applyDelta } from "./delta.js";
export { useReleaseWatch, watchReleases, type ReleaseMove, type WatchOptions } from "./watch.js";
export { UndercroftProvider, type UndercroftProviderProps } from "./provider.js";

export * from "./gen/hooks.js";
export type * from "./gen/ids.js";
export * from "./gen/messages.js";
export { REFERENCES } from "./gen/references.js";

export {
  useDeleteMe,
  useExportMe,
  useMe,
  useSignIn,
  useSignOut,
  useSignUp,
  useUpdateMe,
  type SignIn,
  type SignUp,
} from "./me.js";
export { useChangePassword, useRevokeSession, useSessions } from "./sessions.js";
export { useRevision, useRevisions, useSavedRun, useSaves, type RunOptions } from "./saves.js";
export { useSave, type Run, type SaveConflict, type SaveSlot } from "./save-slot.js";

export { AuthService } from "./gen/undercroft/players/v1/auth_service_pb.js";
export { PlayerSchema, ProfileSchema, Role, type Player, type Profile } from "./gen/undercroft/players/v1/player_pb.js";
export { GetMeResponseSchema, ProfileService, type GetMeResponse } from "./gen/undercroft/players/v1/profile_service_pb.js";
export { SessionSchema, SessionService, type Session } from "./gen/undercroft/players/v1/session_service_pb.js";
export { SaveSchema, SaveService, type Save } from "./gen/undercroft/saves/v1/save_service_pb.js";
export { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "./gen/google/rpc/error_details_pb.js";
export { ReleaseRefSchema, type ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
export { GetContentDeltaResponseSchema, ReleaseFeedService, WatchReleasesResponseSchema, type GetContentDeltaResponse } from "./gen/undercroft/feed/v1/release_feed_service_pb.js";
export { KindVersionSchema, ReleaseInfoSchema, ReleaseService, type KindVersion, type ReleaseInfo } from "./gen/undercroft/release/v1/release_service_pb.js";
