import { Code, createRouterTransport, type ConnectRouter, type Interceptor } from "@connectrpc/connect";
import { focusManager } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { renderWith } from "../test/around.js";
import {
  ReleaseFeedService,
  refusalOf,
  useBosses,
  useContent,
  useEnemies,
  useEnemy,
  useFreshness,
  useReleaseWatch,
  watchReleases,
} from "./index.js";
import { createMockTransport, refusal } from "./testing.js";

const FIRST = { enemies: [{ id: "rat" }, { id: "goblin" }] };
const SECOND = { enemies: [{ id: "rat" }], bosses: [{ id: "regent" }] };
const NEVER = { contentEveryMs: Infinity };
/** Long enough for whatever would happen at once. */
const MOMENT = 50;

afterEach(() => focusManager.setFocused(undefined));

describe("watchReleases", () => {
  it("should go on where it was, however often the call is lost", async () => {
    const asked: bigint[] = [];
    const transport = feed(async function* (after) {
      asked.push(after);
      yield { activation: after + 1n };
      if (after % 2n === 0n) {
        throw refusal(Code.Unavailable, "SERVER_DRAINING");
      }
    });

    expect(await activations(transport, 4, 5n)).toEqual([6n, 7n, 8n, 9n]);
    expect(asked).toEqual([5n, 6n, 7n, 8n]);
  });

  it("should keep signs of life to itself, and go on after what they repeat", async () => {
    const transport = feed(async function* (after) {
      yield { activation: after, alive: true };
      yield { activation: after + 1n };
    });

    expect(await activations(transport, 2, 3n)).toEqual([4n, 5n]);
  });

  it("should begin anew where its place was lost", async () => {
    const transport = feed(async function* (after) {
      if (after > 2n) {
        throw refusal(Code.InvalidArgument, "WATCH_AHEAD");
      }
      yield { activation: after === 0n ? 2n : after + 1n };
    });

    expect(await activations(transport, 1, 40n)).toEqual([2n]);
  });

  it("should fail where nobody tells of releases", async () => {
    const failure = await activations(createRouterTransport(() => {}), 1, 0n).catch(refusalOf);

    expect(failure).toMatchObject({ code: Code.Unimplemented });
  });

  it("should end when it is given up, also while it waits for the server", async () => {
    const end = new AbortController();
    const transport = feed(async function* () {
      setTimeout(() => end.abort(), MOMENT);
      throw refusal(Code.Unavailable, "SERVER_DRAINING");
    });

    for await (const _ of watchReleases(transport, { signal: end.signal })) {
      expect.fail("nothing was told");
    }
  });
});

describe("useReleaseWatch", () => {
  it("should put all that is shown to the next release in one go", async () => {
    const server = createMockTransport(FIRST, { release: 11 });
    const seen = new Set<string>();
    const { result } = renderWith(
      server,
      () => {
        useReleaseWatch();
        const shown = [useContent(), useEnemies(), useBosses(), useEnemy("rat"), useEnemy("goblin")] as const;
        seen.add(shown.map(({ data, error }) => data?.release?.number ?? (error ? refusalOf(error).reason : "none")).join());
        return { shown, freshness: useFreshness() };
      },
      NEVER,
    );
    await waitFor(() => expect(seen).toContain("11,11,11,11,11"));
    const before = [...seen];

    act(() => server.publish(SECOND));

    await waitFor(() => expect(result.current.freshness).toMatchObject({ release: 12, replaced: 11 }));
    expect([...seen].slice(before.length)).toEqual(["12,12,12,12,RECORD_NOT_FOUND"]);
    expect(result.current.shown[0].data?.content?.bosses).toHaveLength(1);
  });

  it("should fetch no more than what differs", async () => {
    const differing = ({ rpc }: ConnectRouter) =>
      rpc(ReleaseFeedService.method.getContentDelta, ({ from, to }) => {
        const [before, after] = [from, to].map((number) => ({ number, hash: number.toString(16).padStart(64, "0") }));
        return { from: before!, to: after!, changed: { bosses: [{ id: "regent" }] }, removed: [{ kind: "enemies", key: "goblin" }] };
      });
    const server = createMockTransport(FIRST, { routes: differing });
    const { result } = renderWith(server, () => {
      useReleaseWatch();
      return useContent();
    }, NEVER);
    await waitFor(() => expect(result.current.data?.release?.number).toBe(1));

    act(() => server.publish(SECOND));

    await waitFor(() => expect(result.current.data?.release?.number).toBe(2));
    expect(result.current.data?.content).toMatchObject({ enemies: [{ id: "rat" }], bosses: [{ id: "regent" }] });
    expect(server.calls.filter((name) => name === "GetContent")).toHaveLength(1);
  });

  it("should show who comes later what the others show, until all go on", async () => {
    const server = createMockTransport(FIRST);
    let late = false;
    const { result, rerender } = renderWith(server, () => [useContent(), useBosses({ enabled: late })] as const, NEVER);
    await waitFor(() => expect(result.current[0].data?.release?.number).toBe(1));

    server.publish(SECOND);
    late = true;
    rerender();
    await waitFor(() => expect(result.current[1].data?.release?.number).toBe(1));
    await act(() => result.current[1].refetch());

    await waitFor(() => expect(result.current.map(({ data }) => data?.release?.number)).toEqual([2, 2]));
  });

  it("should forget what nobody looks at any more, rather than show it beside another release", async () => {
    const server = createMockTransport(FIRST);
    let looking = true;
    const { result, rerender } = renderWith(
      server,
      () => {
        useReleaseWatch();
        return [useContent(), useBosses({ enabled: looking, subscribed: looking })] as const;
      },
      NEVER,
    );
    await waitFor(() => expect(result.current[1].data?.release?.number).toBe(1));
    looking = false;
    rerender();

    act(() => server.publish(SECOND));
    await waitFor(() => expect(result.current[0].data?.release?.number).toBe(2));
    looking = true;
    rerender();

    await waitFor(() => expect(result.current[1].data?.bosses).toHaveLength(1));
    expect(result.current[1].data?.release?.number).toBe(2);
  });

  it("should rest while the page is hidden, and then show the last release alone", async () => {
    const server = createMockTransport(FIRST);
    const seen = new Set<number | undefined>();
    renderWith(server, () => {
      useReleaseWatch();
      seen.add(useContent().data?.release?.number);
    }, NEVER);
    await waitFor(() => expect(seen).toContain(1));

    act(() => focusManager.setFocused(false));
    const asked = server.calls.length;
    server.publish(SECOND);
    server.publish(SECOND);
    await moment();
    expect(server.calls).toHaveLength(asked);
    act(() => focusManager.setFocused(true));

    await waitFor(() => expect(seen).toContain(3));
    expect(seen).not.toContain(2);
  });

  it("should believe who tells of every move rather than a server that is a moment behind", async () => {
    let behind = false;
    const lagging: Interceptor = (next) => (call) => {
      const asked = call.message as { knownRelease?: number; release?: number };
      if (behind && asked.knownRelease) {
        asked.release = 1;
      }
      return next(call);
    };
    const server = createMockTransport(FIRST, { interceptors: [lagging] });
    const seen = new Set<number | undefined>();
    const { result } = renderWith(server, () => {
      useReleaseWatch();
      const content = useContent();
      seen.add(content.data?.release?.number);
      return content;
    }, NEVER);
    await waitFor(() => expect(seen).toContain(1));
    act(() => server.publish(SECOND));
    await waitFor(() => expect(seen).toContain(2));

    behind = true;
    await act(() => result.current.refetch());
    await moment();

    expect(result.current.data?.release?.number).toBe(2);
    expect([...seen]).toEqual([undefined, 1, 2]);
    expect(server.calls.filter((name) => name === "WatchReleases")).toHaveLength(2);
  });

  it("should leave content to be compared where nobody tells of releases", async () => {
    const untold = ({ rpc }: ConnectRouter) =>
      rpc(ReleaseFeedService.method.watchReleases, () => {
        throw refusal(Code.Unimplemented, "METHOD_UNKNOWN");
      });
    const server = createMockTransport(FIRST, { routes: untold });
    const { result } = renderWith(server, () => {
      useReleaseWatch();
      return useContent();
    }, { contentEveryMs: 20 });
    await waitFor(() => expect(result.current.data?.release?.number).toBe(1));

    server.publish(SECOND);

    await waitFor(() => expect(result.current.data?.release?.number).toBe(2));
    expect(server.calls.filter((name) => name === "WatchReleases")).toHaveLength(1);
  });
});

type Told = { activation: bigint; alive?: boolean };

function feed(tell: (after: bigint) => AsyncGenerator<Told>) {
  return createRouterTransport(({ rpc }) => rpc(ReleaseFeedService.method.watchReleases, ({ after }) => tell(after)));
}

async function activations(transport: Parameters<typeof watchReleases>[0], count: number, after: bigint): Promise<bigint[]> {
  const end = new AbortController();
  const seen: bigint[] = [];
  for await (const { activation } of watchReleases(transport, { after, signal: end.signal })) {
    if (seen.push(activation) === count) {
      break;
    }
  }
  end.abort();
  return seen;
}

function moment(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, MOMENT)));
}
