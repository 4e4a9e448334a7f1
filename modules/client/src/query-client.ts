import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

import { isSignedOut, refusalOf, wasNotDone } from "./errors.js";
import { forgetPlayer } from "./player-data.js";

/** How long an answer counts as fresh, in milliseconds: no component that mounts sooner asks again. */
const FRESH_MS = 30_000;

/** How often a call is tried in all before its error is shown. */
export const TRIES = 3;

/**
 * A QueryClient that repeats only what a repeat can mend: a server that is away, not one that said no. Once a call finds
 * that nobody is signed in, everything of the player is forgotten.
 */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isSignedOut(error)) {
      void forgetPlayer(client);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
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
  return client;
}

/** Milliseconds before the next try: what the server names, else longer each time. */
function pause(failures: number, error: unknown): number {
  return refusalOf(error).retryAfterMs ?? 300 * 2 ** failures;
}
