import { Code, ConnectError, createClient, type Transport } from "@connectrpc/connect";
import { useTransport } from "@connectrpc/connect-query";
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { refusalOf } from "./errors.js";
import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { DraftService } from "./gen/undercroft/release/v1/draft_service_pb.js";
import type {
  AwaitedNodes,
  PublishOutcome,
  PublishProgress,
  PublishStep,
} from "./gen/undercroft/release/v1/publishing_pb.js";
import {
  ReleaseAdminService,
  ReleaseChangeSchema,
  type ReleaseChange,
} from "./gen/undercroft/release/v1/release_admin_service_pb.js";
import { ReleaseService } from "./gen/undercroft/release/v1/release_service_pb.js";
import { newKey } from "./new-key.js";
import type { SeedText } from "./plan.js";
import { TRIES } from "./query-client.js";
import { isOf, keyOf } from "./query-key.js";

/** What is to become the active release: seed files, an earlier release, or a draft as it is. */
export type Move =
  | { readonly publish: readonly SeedText[] }
  | { readonly rollBackTo: number }
  | { readonly publishDraft: number };

/** How far a move of the active release has come. */
export interface MoveProgress {
  /** Whether it is under way. */
  readonly moving: boolean;
  /** The steps that are done, in their order. */
  readonly steps: readonly PublishStep[];
  /** Who does not serve the release yet; undefined while nobody is waited for. */
  readonly waiting: AwaitedNodes | undefined;
  /** Set once no node serves another release. */
  readonly outcome: PublishOutcome | undefined;
  /** Why the last move failed. */
  readonly error: ConnectError | null;
  /** Set when it was refused because another release became active since `base` (RELEASE_CHANGED). */
  readonly change: ReleaseChange | undefined;
  /**
   * Moves the active release. `base` is the number of the one that is left, 0 for none; the reason is 1..500 characters.
   * Resolves to undefined when it failed: `error` then says why. Started again after that with the same arguments it is the
   * same write: if it was done the first time, it is not done twice.
   */
  start(move: Move, base: number, reason: string): Promise<PublishOutcome | undefined>;
  /** Forgets the last move. */
  reset(): void;
}

/** A move as it was sent, so that it can be sent again. */
interface Write {
  readonly move: Move;
  readonly base: number;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** What each of the services answers, bit by bit. */
interface Told {
  readonly progress?: PublishProgress | undefined;
}

interface Heard {
  readonly steps: readonly PublishStep[];
  readonly waiting: AwaitedNodes | undefined;
}

const DIFF = ReleaseService.method.getReleaseDiff.name;
const NOTHING: Heard = { steps: [], waiting: undefined };

/** Publishes, rolls back and publishes drafts; needs an admin's session. */
export function useMove(): MoveProgress {
  const [transport, client] = [useTransport(), useQueryClient()];
  const [heard, setHeard] = useState(NOTHING);
  const { mutateAsync, reset, variables, isPending, data, error } = useMutation<PublishOutcome, ConnectError, Write>({
    mutationFn: (write) => {
      // Another try tells all steps again.
      setHeard(NOTHING);
      return follow(send(transport, write), (event) => setHeard((before) => after(before, event)));
    },
    // Safe whatever became of the first try: the key is the same.
    retry: (failures, failure) => failures + 1 < TRIES && refusalOf(failure).mayPass,
    onSettled: () => askAgain(client),
  });
  const write = (sent: Write) => mutateAsync(sent).catch(() => undefined);
  return {
    ...heard,
    moving: isPending,
    outcome: data,
    error,
    change: error === null ? undefined : changeOf(error),
    start: (move, base, reason) => {
      const again = error !== null && variables && isSame(variables, { move, base, reason });
      return write({ move, base, reason, idempotencyKey: again ? variables.idempotencyKey : newKey() });
    },
    reset: () => {
      setHeard(NOTHING);
      reset();
    },
  };
}

/** What became active since, when a move was refused because its base is not active any more (RELEASE_CHANGED). */
export function changeOf(error: unknown): ReleaseChange | undefined {
  return ConnectError.from(error).findDetails(ReleaseChangeSchema)[0];
}

function isSame(sent: Write, { move, base, reason }: Omit<Write, "idempotencyKey">): boolean {
  const [[was], [is]] = [Object.entries(sent.move), Object.entries(move)];
  return sent.base === base && sent.reason === reason && was?.[0] === is?.[0] && was?.[1] === is?.[1];
}

function send(transport: Transport, { move, ...write }: Write): AsyncIterable<Told> {
  if ("publish" in move) {
    return createClient(ReleaseAdminService, transport).publishSeeds({ ...write, files: [...move.publish] });
  }
  if ("rollBackTo" in move) {
    return createClient(ReleaseAdminService, transport).rollBack({ ...write, number: move.rollBackTo });
  }
  return createClient(DraftService, transport).publishDraft({ ...write, number: move.publishDraft });
}

async function follow(
  answers: AsyncIterable<Told>,
  tell: (event: PublishProgress["event"]) => void,
): Promise<PublishOutcome> {
  for await (const { progress } of answers) {
    if (progress?.event.case === "outcome") {
      return progress.event.value;
    }
    if (progress) {
      tell(progress.event);
    }
  }
  throw new ConnectError("the answer ended before the release was active everywhere", Code.Unavailable);
}

function after({ steps, waiting }: Heard, event: PublishProgress["event"]): Heard {
  switch (event.case) {
    case "step":
      return { steps: [...steps, event.value], waiting: undefined };
    case "waiting":
      return { steps, waiting: event.value };
    default:
      return { steps, waiting };
  }
}

/** Whatever became of it: the release in play, and what is told of releases, may be another. */
function askAgain(client: QueryClient): void {
  const old = [CatalogService, ReleaseService, ReleaseAdminService, DraftService];
  void client.invalidateQueries({
    // What differs between two releases stays as it is.
    predicate: (query) => old.some((service) => isOf(service, query)) && keyOf(query).methodName !== DIFF,
  });
}
