import type { ConnectError } from "@connectrpc/connect";
import { callUnaryMethod, useMutation, useQuery, useTransport } from "@connectrpc/connect-query";
import { useMutation as usePlainMutation, useQueryClient, type UseQueryResult } from "@tanstack/react-query";

import { refusalOf } from "./errors.js";
import { DraftService, type Draft, type ListDraftsResponse } from "./gen/undercroft/release/v1/draft_service_pb.js";
import { ReleaseAdminService } from "./gen/undercroft/release/v1/release_admin_service_pb.js";
import { newKey } from "./new-key.js";
import type { SeedText } from "./plan.js";
import { TRIES } from "./query-client.js";
import { isOf } from "./query-key.js";

/** How far the making of a draft has come. */
export interface DraftCreation {
  readonly creating: boolean;
  /** As it is stored, once it is. */
  readonly draft: Draft | undefined;
  /** Why the last try failed. */
  readonly error: ConnectError | null;
  /**
   * Stores seed files as a draft; the reason is 1..500 characters. Resolves to undefined when it failed. Called again after that
   * with the same arguments it is the same write, and done once.
   */
  create(files: readonly SeedText[], reason: string): Promise<Draft | undefined>;
  /** Forgets the last try. */
  reset(): void;
}

interface Write {
  readonly files: readonly SeedText[];
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** The drafts that are neither published nor dropped, the newest first. Needs the session of a tester or an admin. */
export function useDrafts(): UseQueryResult<ListDraftsResponse, ConnectError> {
  return useQuery(DraftService.method.listDrafts, {});
}

/** Makes drafts; needs an admin's session, as all that follows. */
export function useCreateDraft(): DraftCreation {
  const transport = useTransport();
  const { mutateAsync, reset, variables, isPending, data, error } = usePlainMutation<Draft | undefined, ConnectError, Write>({
    mutationFn: async ({ files, ...write }) => {
      return (await callUnaryMethod(transport, DraftService.method.createDraft, { ...write, files: [...files] })).draft;
    },
    // Safe whatever became of the first try: the key is the same.
    retry: (failures, failure) => failures + 1 < TRIES && refusalOf(failure).mayPass,
    onSettled: useAskAgain(),
  });
  return {
    creating: isPending,
    draft: data,
    error,
    create: (files, reason) => {
      const again = error !== null && variables?.files === files && variables.reason === reason;
      return mutateAsync({ files, reason, idempotencyKey: again ? variables.idempotencyKey : newKey() }).catch(() => undefined);
    },
    reset,
  };
}

/** Drops a draft for ever. */
export function useDropDraft() {
  return useMutation(DraftService.method.dropDraft, { onSettled: useAskAgain() });
}

/** Makes a token with which anybody may read a draft. It is told this once. */
export function useCreatePreviewToken() {
  return useMutation(DraftService.method.createPreviewToken, { onSettled: useAskAgain() });
}

/** Ends all preview tokens of a draft. */
export function useRevokePreviewTokens() {
  return useMutation(DraftService.method.revokePreviewTokens, { onSettled: useAskAgain() });
}

/** Lists the drafts and what was done to them again, and is done when they are there. */
function useAskAgain(): () => Promise<void> {
  const client = useQueryClient();
  return () =>
    client.invalidateQueries({
      predicate: (query) => isOf(DraftService, query) || isOf(ReleaseAdminService, query),
    });
}
