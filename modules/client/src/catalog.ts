import type { DescMessage, DescMethodUnary, MessageInitShape, MessageShape } from "@bufbuild/protobuf";
import type { ConnectError, Transport } from "@connectrpc/connect";
import { callUnaryMethod, createQueryOptions, useTransport, type UseQueryOptions } from "@connectrpc/connect-query";
import { useQuery, type QueryClient, type UseQueryResult } from "@tanstack/react-query";

import { CatalogService } from "./gen/undercroft/content/v1/catalog_service_pb.js";
import type { ReleaseRef } from "./gen/undercroft/release/v1/release_pb.js";
import { isOf } from "./query-key.js";

/**
 * Asks CatalogService, and from then on whether there is a newer release: the answer "no" is empty, and the data stay the same
 * object. What the release before had is replaced at once, and shown until then.
 */
export function useCatalog<I extends DescMessage, O extends DescMessage, T>(
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
  { transport, ...options }: UseQueryOptions<O, T>,
): UseQueryResult<T, ConnectError> {
  const provided = useTransport();
  const way = transport ?? provided;
  const { queryKey, structuralSharing } = createQueryOptions(method, input, { transport: way });
  return useQuery({
    queryKey,
    structuralSharing,
    queryFn: async ({ client, signal }) => {
      const held = client.getQueryData<MessageShape<O>>(queryKey);
      const answer = await newest(way, method, input, held, signal);
      if (held !== undefined && answer !== held) {
        refreshOthers(client, releaseOf(answer));
      }
      return answer;
    },
    ...options,
  });
}

async function newest<I extends DescMessage, O extends DescMessage>(
  transport: Transport,
  method: DescMethodUnary<I, O>,
  input: MessageInitShape<I>,
  held: MessageShape<O> | undefined,
  signal: AbortSignal,
): Promise<MessageShape<O>> {
  const ask = (knownRelease: number) =>
    callUnaryMethod(transport, method, { ...input, knownRelease } as MessageInitShape<I>, { signal });
  const known = releaseOf(held);
  const answer = await ask(known?.number ?? 0);
  const release = releaseOf(answer);
  if (held === undefined || known === undefined || known.number !== release?.number) {
    return answer;
  }
  // The number alone is not enough: a database that was set up anew counts from 1 again.
  return known.hash === release.hash ? held : ask(0);
}

/** Once one answer comes from another release, the others are asked for as well: a page shows one release, not two. */
function refreshOthers(client: QueryClient, release: ReleaseRef | undefined): void {
  void client.invalidateQueries({
    predicate: (query) =>
      isOf(CatalogService, query) &&
      query.state.fetchStatus === "idle" &&
      releaseOf(query.state.data)?.number !== release?.number,
  });
}

/** Every answer of CatalogService names the release that it was taken from. */
function releaseOf(answer: unknown): ReleaseRef | undefined {
  return (answer as { release?: ReleaseRef } | undefined)?.release;
}
