import { createConnectQueryKey } from "@connectrpc/connect-query";
import { MutationCache, QueryCache, QueryClient, type Query, type QueryFunction } from "@tanstack/react-query";

import { isSignedOut, refusalOf, wasNotDone } from "./errors.js";
import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import { forgetPlayer } from "./player-data.js";
import { isOf } from "./query-key.js";

/** How long an answer counts as fresh, in milliseconds: no component that mounts sooner asks again. */
const FRESH_MS = 30_000;

/** How often a call is tried in all before its error is shown. */
export const TRIES = 3;

export interface QueryClientOptions {
  /**
   * How often content that is shown is compared with the release in play, in milliseconds; six times as often while the server is
   * away. It also is when the page comes to the front and when the network returns. Default 30000; Infinity for never.
   */
  contentEveryMs?: number;
}

/**
 * A QueryClient that repeats only what a repeat can mend: a server that is away, not one that said no. Content follows the
 * release in play. Once a call finds that nobody is signed in, everything of the player is forgotten.
 */
export function createQueryClient({ contentEveryMs = 30_000 }: QueryClientOptions = {}): QueryClient {
  const awayEveryMs = contentEveryMs / 6;
  const onError = (error: unknown) => {
    if (isSignedOut(error)) {
      void forgetPlayer(client);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        onError(error);
        if (isOf(CatalogService, query)) {
          askBehindTheError(client, query, awayEveryMs);
        }
      },
    }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures + 1 < TRIES && refusalOf(error).mayPass,
        retryDelay: pause,
        // Who plays on the same machine needs no network; and an error says more than waiting for one.
        networkMode: "always",
      },
      mutations: {
        retry: (failures, error) => failures + 1 < TRIES && wasNotDone(error),
        retryDelay: pause,
        networkMode: "always",
      },
    },
  });
  client.setQueryDefaults(createConnectQueryKey({ schema: CatalogService, cardinality: undefined }), {
    refetchInterval: ({ state: { data, error } }) =>
      data !== undefined && (refusalOf(error).mayPass ? awayEveryMs : contentEveryMs),
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
  });
  return client;
}

/**
 * Content that could not be had at first is asked for again while its error is shown. A refetch would take the error away with every
 * try, and the page would blink.
 */
function askBehindTheError(client: QueryClient, query: Query<unknown, unknown>, everyMs: number): void {
  const { queryKey, options } = query;
  const stillMissing = () => query.state.status === "error" && query.state.data === undefined && query.isActive();
  if (!stillMissing() || !refusalOf(query.state.error).mayPass || !isFinite(everyMs)) {
    return;
  }
  setTimeout(async () => {
    if (!stillMissing()) {
      return;
    }
    try {
      const { signal } = new AbortController();
      query.setData(await (options.queryFn as QueryFunction)({ client, queryKey, signal, meta: undefined }));
    } catch {
      askBehindTheError(client, query, everyMs);
    }
  }, everyMs);
}

/** Milliseconds before the next try: what the server names, else longer each time. */
function pause(failures: number, error: unknown): number {
  return refusalOf(error).retryAfterMs ?? 300 * 2 ** failures;
}
