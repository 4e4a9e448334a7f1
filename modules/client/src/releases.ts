// What releases are and how they come to be: `@undercroft/client/releases`, apart, since a player's page needs none of it.
export { useRecordHistory, useRelease, useReleaseAudit, useReleaseDiff, useReleases, type Pages } from "./release-log.js";
export { usePlan, type Plan, type SeedText } from "./plan.js";
export { changeOf, useMove, type Move, type MoveProgress } from "./move.js";
export {
  useCreateDraft,
  useCreatePreviewToken,
  useDrafts,
  useDropDraft,
  useRevokePreviewTokens,
  type DraftCreation,
} from "./drafts.js";

export { DraftSchema, DraftService, type Draft } from "./gen/undercroft/release/v1/draft_service_pb.js";
export {
  PublishProgressSchema,
  PublishStep,
  SeedPlanSchema,
  type AwaitedNodes,
  type PublishOutcome,
  type SeedFault,
  type SeedPlan,
  type VersionBump,
} from "./gen/undercroft/release/v1/publishing_pb.js";
export {
  ReleaseAction,
  ReleaseAdminService,
  ReleaseAuditEntrySchema,
  ReleaseChangeSchema,
  type ReleaseAuditEntry,
  type ReleaseChange,
  type ReleaseMove,
} from "./gen/undercroft/release/v1/release_admin_service_pb.js";
export {
  Figure,
  FigureMoveSchema,
  RecordChangeType,
  ReleaseDiffSchema,
  type FieldDiff,
  type FigureMove,
  type RecordDiff,
  type ReleaseDiff,
} from "./gen/undercroft/release/v1/release_diff_pb.js";
export {
  RecordEventSchema,
  ReleaseInfoSchema,
  ReleaseService,
  type RecordEvent,
  type ReleaseInfo,
} from "./gen/undercroft/release/v1/release_service_pb.js";
