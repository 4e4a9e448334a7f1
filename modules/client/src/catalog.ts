import type { DescMessage, DescMethodUnary, Message, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { callUnaryMethod, createQueryOptions, useTransport, type UseQueryOptions } from "@connectrpc/connect-query";
import { hashKey, useQuery, type QueryClient, type QueryKey, type UseQueryResult } from "@tanstack/react-query";

import { refusalOf } from "./errors.js";
import type { ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
import { isSame, releaseOf, shownContent, type AskedAnew } from "./shown.js";

/** What the query functions below work with. */
interface Asking<O extends DescMessage> {
  client: QueryClient;
  transport: Transport;
  queryKey: QueryKey;
  /** Answers without content when `knownRelease` is the release. */
  ask(release: { knownRelease: number } | { release: number }, signal?: AbortSignal): Promise<MessageShape<O>>;
}

/**
 * Asks CatalogService, and from then on whether there is a newer release: the answer "no" is empty, and the data stay the same
 * object. Another release takes the place of the one before in everything that is shown, at once.
 */
export function useCatalog<I extends DescMessage, O extends DescMessage, T>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
  { transport, ...options }: UseQueryOptions<O, T>,
): UseQueryResult<T, ConnectError> {
  const provided = useTransport();
  const way = transport ?? provided;
  const { queryKey, structuralSharing } = createQueryOptions(method, input, { transport: way });
  const asking = (client: QueryClient): Asking<O> => ({
    client,
    transport: way,
    queryKey,
    ask: (release, signal) =>
      callUnaryMethod(way, method, { ...input, ...release } as MessageInitShape<I>, signal && { signal }),
  });
  return useQuery({
    queryKey,
    structuralSharing,
    queryFn: ({ client, signal }) => {
      const held = client.getQueryData<MessageShape<O>>(queryKey);
      return held === undefined ? first(asking(client), signal) : newest(asking(client), held, signal);
    },
    ...options,
    meta: { ...options.meta, anew: (release, client) => ofRelease(asking(client), release) } satisfies AskedAnew,
  });
}

/** An answer of the release that is shown already; of the one in play when nothing is. */
async function first<O extends DescMessage>(asking: Asking<O>, signal: AbortSignal): Promise<MessageShape<O>> {
  const { client, transport, queryKey, ask } = asking;
  const shown = shownContent(client, transport);
  for (;;) {
    const before = shown.release;
    const answer = await ask({ release: before?.number ?? 0 }, signal).catch((error: unknown) => {
      if (before === undefined || refusalOf(error).reason !== "RELEASE_NOT_FOUND") {
        throw error;
      }
      return ask({ release: 0 }, signal);
    });
    const now = shown.release;
    if (now === undefined || isSame(now, releaseOf(answer))) {
      // At once, so that whoever is answered next sees that this one was.
      client.setQueryData(queryKey, answer);
      return answer;
    }
    if (isSame(now, before)) {
      // It is not that release any more: another database answers.
      await shown.moveTo(releaseOf(answer) as ReleaseRef, [hashKey(queryKey), answer]);
      return answer;
    }
  }
}

/** The same answer while its release is in play. */
async function newest<O extends DescMessage>(
  { client, transport, queryKey, ask }: Asking<O>,
  held: MessageShape<O>,
  signal: AbortSignal,
): Promise<MessageShape<O>> {
  const shown = shownContent(client, transport);
  const known = releaseOf(held);
  const answer = await ask({ knownRelease: known?.number ?? 0 }, signal);
  const release = releaseOf(answer);
  if (release === undefined || known === undefined) {
    return answer;
  }
  if (isSame(release, known)) {
    return held;
  }
  if (shown.told && isSame(shown.told.release, known)) {
    // One of several servers may be a moment behind: who tells of every move has the word.
    shown.told.again();
    return held;
  }
  await shown.moveTo(release, release.number === known.number ? undefined : [hashKey(queryKey), answer]);
  const { data, error } = client.getQueryState<MessageShape<O>>(queryKey) ?? {};
  if (data === undefined) {
    throw error ?? new Error("nobody shows it any more");
  }
  return data;
}

/** The answer that the release has; made of the held one where that is less to send. */
async function ofRelease<O extends DescMessage>(asking: Asking<O>, to: ReleaseRef): Promise<unknown> {
  const { client, transport, queryKey, ask } = asking;
  const held = client.getQueryData<Message>(queryKey);
  return (held && (await shownContent(client, transport).made?.(held, to))) ?? ask({ release: to.number });
}
