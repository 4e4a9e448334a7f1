import type { ConnectError } from "@connectrpc/connect";
import { useQuery } from "@connectrpc/connect-query";
import type { UseQueryResult } from "@tanstack/react-query";

import {
  SaveService,
  type GetRevisionResponse,
  type GetSaveResponse,
  type ListRevisionsResponse,
  type ListSavesResponse,
} from "./gen/undercroft/saves/v1/save_service_pb.js";

/** Whether to ask at all: a run state is up to 256 KiB, which nobody wants before it is asked for. Default true. */
export interface RunOptions {
  enabled?: boolean;
}

/** All three slots in their order, without run states. */
export function useSaves(): UseQueryResult<ListSavesResponse, ConnectError> {
  return useQuery(SaveService.method.listSaves, {});
}

/** What the slot (0..2) holds, with its run state. SAVE_NOT_FOUND: it is empty or deleted. */
export function useSavedRun(slot: number, options: RunOptions = {}): UseQueryResult<GetSaveResponse, ConnectError> {
  return useQuery(SaveService.method.getSave, { slot }, options);
}

/** The revisions of the slot (0..2) that are kept, the newest first, without run states. */
export function useRevisions(slot: number): UseQueryResult<ListRevisionsResponse, ConnectError> {
  return useQuery(SaveService.method.listRevisions, { slot });
}

/** One revision of the slot (0..2), with its run state. REVISION_NOT_FOUND: it is not kept, or is a deletion. */
export function useRevision(
  slot: number,
  revision: number,
  options: RunOptions = {},
): UseQueryResult<GetRevisionResponse, ConnectError> {
  // What a revision holds never changes.
  return useQuery(SaveService.method.getRevision, { slot, revision }, { staleTime: Infinity, ...options });
}
