import type { MessageShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { useTransport } from "@connectrpc/connect-query";
import { focusManager, onlineManager, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

import { madeOf } from "./delta.js";
import { refusalOf } from "./errors.js";
import { ReleaseFeedService, type WatchReleasesResponseSchema } from "./gen/undercroft/feed/v1/release_feed_service_pb.js";
import { shownContent } from "./shown.js";

/** A move of the release in play. */
export type ReleaseMove = MessageShape<typeof WatchReleasesResponseSchema>;

export interface WatchOptions {
  /** `activation` of the last move that was seen; all later ones are told, in order. Default 0: the last move alone, then the next. */
  after?: bigint;
  /** Ends it. */
  signal: AbortSignal;
}

const METHOD = ReleaseFeedService.method.watchReleases;
/** A server says something every 60 s. */
const LONGEST_SILENCE_MS = 150_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * The moves of the release in play, as they are made; none is left out and none comes twice. Goes on where it was when the
 * connection or the server is lost, and begins anew, with the last move alone, where its place was lost with a database. Fails only
 * where a repeat can't help.
 */
export async function* watchReleases(transport: Transport, { after = 0n, signal }: WatchOptions): AsyncGenerator<ReleaseMove, void> {
  for (let failures = 0; !signal.aborted; failures++) {
    let retryAfterMs = 0;
    try {
      for await (const move of told(transport, after, signal)) {
        failures = 0;
        after = move.activation;
        if (!move.alive) {
          yield move;
        }
      }
    } catch (error) {
      const refused = refusalOf(error);
      if (refused.reason === "WATCH_AHEAD") {
        after = 0n;
      } else if (!refused.mayPass && !signal.aborted) {
        throw error;
      }
      retryAfterMs = refused.retryAfterMs ?? 0;
    }
    // A thousand who lose one server must not come to the next at once.
    const pauseMs = Math.max(retryAfterMs, Math.min(300 * 2 ** failures, LONGEST_PAUSE_MS)) * (0.5 + Math.random());
    await pause(pauseMs, signal);
  }
}

/** One call. Ends by itself when nothing was heard for so long that nobody can be there. */
async function* told(transport: Transport, after: bigint, signal: AbortSignal): AsyncGenerator<ReleaseMove, void> {
  const end = new AbortController();
  const giveUp = () => end.abort(new ConnectError("the server fell silent", Code.Unavailable));
  let silence = setTimeout(giveUp, LONGEST_SILENCE_MS);
  try {
    const both = AbortSignal.any([signal, end.signal]);
    for await (const move of (await transport.stream(METHOD, both, undefined, undefined, only({ after }))).message) {
      clearTimeout(silence);
      silence = setTimeout(giveUp, LONGEST_SILENCE_MS);
      yield move;
    }
  } finally {
    clearTimeout(silence);
    end.abort();
  }
}

async function* only<T>(one: T) {
  yield one;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = setTimeout(resolve, signal.aborted ? 0 : ms);
    signal.addEventListener("abort", () => {
      clearTimeout(over);
      resolve();
    });
  });
}

/**
 * Puts all content that is shown to each release as it comes into play, at once and without a reload. Once a page. Nothing is
 * watched while the page is hidden: it would take one of the few connections that a browser has for all its tabs.
 */
export function useReleaseWatch(): void {
  const client = useQueryClient();
  const transport = useTransport();
  useEffect(() => watched(client, transport), [client, transport]);
}

/** @returns what ends it */
function watched(client: QueryClient, transport: Transport): () => void {
  const shown = shownContent(client, transport);
  shown.made = (held, to) => madeOf(transport, held, to);
  let seen = 0n;
  let watching: AbortController | undefined;

  function stop(): void {
    watching?.abort();
    watching = shown.told = undefined;
  }

  function start(): void {
    if (watching === undefined && focusManager.isFocused()) {
      watching = new AbortController();
      // Where nobody can be asked to tell, content is compared every now and then, as always.
      listen(watching.signal).catch(() => {});
    }
  }

  async function listen(signal: AbortSignal): Promise<void> {
    for await (const { activation, release } of watchReleases(transport, { after: seen, signal })) {
      if (!signal.aborted && release) {
        seen = activation;
        shown.told = { release, again };
        shown.follow(release);
      }
    }
  }

  /** From the last move on, so that it is told once more. */
  function again(): void {
    seen = seen > 0n ? seen - 1n : seen;
    stop();
    start();
  }

  start();
  const unsubscribe = [
    focusManager.subscribe((focused) => (focused ? start() : stop())),
    onlineManager.subscribe((online) => online && again()),
  ];
  return () => {
    unsubscribe.forEach((end) => end());
    stop();
  };
}
