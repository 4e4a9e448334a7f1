import { Code } from "@connectrpc/connect";
import { focusManager, onlineManager } from "@tanstack/react-query";
import { act, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";

import { renderWith } from "../test/around.js";
import { refusalOf, useBosses, useContent, useEnemies, useEnemy, useFreshness } from "./index.js";
import { createMockTransport, refusal } from "./testing.js";

const FIRST = { enemies: [{ id: "rat" }] };
const SECOND = { enemies: [{ id: "rat" }, { id: "wraith" }], bosses: [{ id: "regent" }] };
const OFTEN = { contentEveryMs: 20 };

describe("content", () => {
  afterEach(() => {
    focusManager.setFocused(undefined);
    onlineManager.setOnline(true);
  });

  it("should follow the release in play, all of it at once", async () => {
    const server = createMockTransport(FIRST);
    const seen: string[] = [];
    renderWith(
      server,
      () => {
        const { data } = useContent();
        seen.push(`${data?.release?.number}: ${data?.content?.enemies.length} and ${data?.content?.bosses.length}`);
      },
      OFTEN,
    );
    await waitFor(() => expect(seen).toContain("1: 1 and 0"));

    server.publish(SECOND);

    await waitFor(() => expect(seen).toContain("2: 2 and 1"));
    expect(new Set(seen)).toEqual(new Set(["undefined: undefined and undefined", "1: 1 and 0", "2: 2 and 1"]));
  });

  it("should stay the same object as long as the release does", async () => {
    const server = createMockTransport(FIRST);
    const { result } = renderWith(server, () => [useContent(), useEnemies(), useEnemy("rat")] as const, OFTEN);
    await waitFor(() => result.current.forEach(({ data }) => expect(data).toBeDefined()));
    const before = result.current.map(({ data }) => data);

    const asked = server.calls.length;
    await waitFor(() => expect(server.calls.length).toBeGreaterThan(asked + 6));

    result.current.forEach(({ data }, i) => expect(data).toBe(before[i]));
  });

  it("should not take another database's release of the same number for the same", async () => {
    const hashes = ["aa", "bb", "bb"];
    const server = createMockTransport(FIRST, {
      interceptors: [
        (next) => async (call) => {
          const answer = await next(call);
          const { release } = answer.message as { release?: { hash: string } };
          release!.hash = hashes.shift() ?? "bb";
          return answer;
        },
      ],
    });
    const { result } = renderWith(server, () => useContent());
    await waitFor(() => expect(result.current.data?.release?.hash).toBe("aa"));

    await act(() => result.current.refetch());

    await waitFor(() => expect(result.current.data?.release?.hash).toBe("bb"));
    expect(result.current.data?.content?.enemies).toHaveLength(1);
    expect(server.calls).toHaveLength(3);
  });

  it.each([
    ["the page comes to the front", () => focusManager.setFocused(false), () => focusManager.setFocused(true)],
    ["the network returns", () => onlineManager.setOnline(false), () => onlineManager.setOnline(true)],
  ])("should be asked for again when %s", async (_, leave, comeBack) => {
    const server = createMockTransport(FIRST);
    const { result } = renderWith(server, () => useContent(), { contentEveryMs: Infinity });
    await waitFor(() => expect(result.current.data?.release?.number).toBe(1));

    act(leave);
    server.publish(SECOND);
    act(comeBack);

    await waitFor(() => expect(result.current.data?.release?.number).toBe(2));
  });

  it("should come from one release, however many hooks ask", async () => {
    const server = createMockTransport(FIRST);
    const { result } = renderWith(server, () => ({ enemies: useEnemies(), bosses: useBosses() }), { contentEveryMs: Infinity });
    await waitFor(() => expect(result.current.bosses.data?.release?.number).toBe(1));
    await waitFor(() => expect(result.current.enemies.data?.release?.number).toBe(1));

    server.publish(SECOND);
    await act(() => result.current.enemies.refetch());

    await waitFor(() => expect(result.current.bosses.data?.bosses).toHaveLength(1));
  });

  it("should have what a newer release brought, although it was refused before", async () => {
    const server = createMockTransport(FIRST);
    const { result } = renderWith(server, () => ({ content: useContent(), wraith: useEnemy("wraith") }), OFTEN);
    await waitFor(() => expect(refusalOf(result.current.wraith.error).reason).toBe("RECORD_NOT_FOUND"));
    const asked = server.calls.length;
    await waitFor(() => expect(server.calls.length).toBeGreaterThan(asked + 3));
    // Refused for good: only the rest is asked for again.
    expect(server.calls.filter((name) => name === "GetEnemy")).toHaveLength(1);

    server.publish(SECOND);

    await waitFor(() => expect(result.current.wraith.data?.enemy?.id).toBe("wraith"));
  });

  it("should be there by itself once a server that was away at first is back", async () => {
    const server = createMockTransport(FIRST);
    server.refuse(refusal(Code.Unavailable, "CONTENT_UNAVAILABLE"));
    const { result } = renderWith(server, () => useContent(), OFTEN);
    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("CONTENT_UNAVAILABLE"));
    const shown = result.current;
    const asked = server.calls.length;
    await waitFor(() => expect(server.calls.length).toBeGreaterThan(asked + 3));
    // Without blinking.
    expect(result.current).toBe(shown);

    server.refuse(null);

    await waitFor(() => expect(result.current.data?.content?.enemies).toHaveLength(1));
    expect(result.current.error).toBeNull();
  });
});

describe("useFreshness", () => {
  it("should tell which release replaced which", async () => {
    const server = createMockTransport(FIRST, { release: 11 });
    const { result } = renderWith(server, useFreshness, OFTEN);
    expect(result.current).toMatchObject({ release: undefined, confirmedAt: undefined, trouble: null });
    await waitFor(() => expect(result.current).toMatchObject({ release: 11, replaced: undefined, trouble: null }));

    server.publish(SECOND);

    await waitFor(() => expect(result.current).toMatchObject({ release: 12, replaced: 11, trouble: null }));
    expect(result.current.confirmedAt).toBeInstanceOf(Date);
  });

  it("should say that the server is away, while what it sent is still shown", async () => {
    const server = createMockTransport(FIRST);
    const { result } = renderWith(server, () => ({ content: useContent(), freshness: useFreshness() }), OFTEN);
    await waitFor(() => expect(result.current.freshness.release).toBe(1));

    server.refuse(refusal(Code.Unavailable, "CONTENT_UNAVAILABLE"));
    await waitFor(() => expect(refusalOf(result.current.freshness.trouble).mayPass).toBe(true));

    expect(result.current.freshness.release).toBe(1);
    expect(result.current.content.data?.content?.enemies).toHaveLength(1);

    server.refuse(null);
    await waitFor(() => expect(result.current.freshness.trouble).toBeNull());
  });
});
