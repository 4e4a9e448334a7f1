import type { DescMessage, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import type { ConnectError } from "@connectrpc/connect";
import { useInfiniteQuery, useQuery } from "@connectrpc/connect-query";
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from "@tanstack/react-query";

import {
  ReleaseAdminService,
  type ListReleaseAuditResponseSchema,
} from "./gen/undercroft/release/v1/release_admin_service_pb.js";
import {
  ReleaseService,
  type GetRecordHistoryResponseSchema,
  type GetReleaseDiffResponse,
  type GetReleaseResponse,
  type ListReleasesResponseSchema,
} from "./gen/undercroft/release/v1/release_service_pb.js";

/** Answers that come a page at a time: `fetchNextPage` asks for the next one, `hasNextPage` says whether there is one. */
export type Pages<O extends DescMessage> = UseInfiniteQueryResult<InfiniteData<MessageShape<O>, unknown>, ConnectError>;

/** Releases, the newest first. */
export function useReleases(): Pages<typeof ListReleasesResponseSchema> {
  return useInfiniteQuery(ReleaseService.method.listReleases, { cursor: "" }, byCursor);
}

/** One release by its number. */
export function useRelease(number: number): UseQueryResult<GetReleaseResponse, ConnectError> {
  return useQuery(ReleaseService.method.getRelease, { number });
}

/** What differs between two releases, whichever is older. */
export function useReleaseDiff(
  from: number,
  to: number,
  options: { enabled?: boolean } = {},
): UseQueryResult<GetReleaseDiffResponse, ConnectError> {
  // Releases never change.
  return useQuery(ReleaseService.method.getReleaseDiff, { from, to }, { staleTime: Infinity, ...options });
}

/** Every value that a record's fields ever had, the newest first; `kind` as addresses have it: status-effects. */
export function useRecordHistory(
  record: Omit<MessageInitShape<(typeof ReleaseService.method.getRecordHistory)["input"]>, "cursor" | "$typeName">,
): Pages<typeof GetRecordHistoryResponseSchema> {
  return useInfiniteQuery(ReleaseService.method.getRecordHistory, { ...record, cursor: "" }, byCursor);
}

/** What admins did, the newest first. Needs an admin's session. */
export function useReleaseAudit(pageSize = 0): Pages<typeof ListReleaseAuditResponseSchema> {
  return useInfiniteQuery(ReleaseAdminService.method.listReleaseAudit, { pageSize, cursor: "" }, byCursor);
}

const byCursor = {
  pageParamKey: "cursor",
  // An empty cursor is the end.
  getNextPageParam: ({ nextCursor }: { nextCursor: string }) => nextCursor || undefined,
} as const;
