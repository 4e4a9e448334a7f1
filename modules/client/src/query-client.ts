import { QueryClient } from "@tanstack/react-query";

import { refusalOf } from "./errors.js";

/** How long an answer counts as fresh, in milliseconds: no component that mounts sooner asks again. */
const FRESH_MS = 30_000;

/** How often a call is tried in all before its error is shown. */
const TRIES = 3;

/** A QueryClient that repeats only what a repeat can mend: a server that is away, not one that said no. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures + 1 < TRIES && refusalOf(error).mayPass,
        retryDelay: (failures, error) => refusalOf(error).retryAfterMs ?? 300 * 2 ** failures,
      },
    },
  });
}
