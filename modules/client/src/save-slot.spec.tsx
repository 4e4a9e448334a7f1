import { Code, createRouterTransport } from "@connectrpc/connect";
import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { refusal, renderWith } from "../test/around.js";
import { slots } from "../test/slots.js";
import { refusalOf, SaveService, useRevisions, useSave, useSavedRun, useSaves, type Run } from "./index.js";

const RUN: Run = {
  name: "Mine",
  floor: 2,
  level: 3,
  hp: 11,
  maxHp: 20,
  score: 400,
  turns: 90,
  runState: new Uint8Array([1, 2, 3]),
  release: 7,
};

describe("a slot", () => {
  it("should show its new head everywhere as soon as it is written", async () => {
    const { transport } = slots();
    const { result } = renderWith(transport, () => ({ slot: useSave(1), all: useSaves(), history: useRevisions(1) }));
    await waitFor(() => expect(result.current.slot.head?.revision).toBe(0));

    const written = await act(() => result.current.slot.put(RUN));

    expect(written?.revision).toBe(1);
    await waitFor(() => expect(result.current.all.data?.saves.map(({ name }) => name)).toEqual([undefined, "Mine", undefined]));
    await waitFor(() => expect(result.current.history.data?.revisions).toHaveLength(1));
    expect(result.current.slot.error).toBeNull();
  });

  it("should replace the revision that it shows, with a key of its own for each write", async () => {
    const { transport, keys } = slots();
    const { result } = renderWith(transport, () => useSave(0));
    await waitFor(() => expect(result.current.head).toBeDefined());

    await act(() => result.current.put(RUN));
    await waitFor(() => expect(result.current.head?.revision).toBe(1));
    await act(() => result.current.put(RUN));

    await waitFor(() => expect(result.current.head?.revision).toBe(2));
    expect(new Set(keys).size).toBe(2);
    expect(keys.every((key) => /^[A-Za-z0-9._:-]{1,64}$/.test(key))).toBe(true);
  });

  it("should be emptied, and hold again what it held", async () => {
    const { transport } = slots();
    const { result } = renderWith(transport, () => ({ slot: useSave(0), history: useRevisions(0) }));
    await waitFor(() => expect(result.current.slot.head).toBeDefined());
    await act(() => result.current.slot.put(RUN));
    await waitFor(() => expect(result.current.history.data?.revisions).toHaveLength(1));
    const [old] = result.current.history.data!.revisions;

    await act(() => result.current.slot.remove());
    await waitFor(() => expect(result.current.slot.head?.deleted).toBe(true));
    await act(() => result.current.slot.restore(old!));

    await waitFor(() => expect(result.current.slot.head).toMatchObject({ revision: 3, deleted: false, name: "Mine" }));
  });

  it("should hand out its run state only when asked", async () => {
    const { transport } = slots({ revision: 4, name: "Theirs", runState: new Uint8Array([9]) });
    const { result } = renderWith(transport, () => [useSavedRun(0, { enabled: false }), useSavedRun(0)] as const);

    await waitFor(() => expect(result.current[1].data?.save?.runState).toEqual(new Uint8Array([9])));
  });
});

describe("a write that comes too late", () => {
  it("should offer both heads and write nothing", async () => {
    const server = slots({ revision: 4, name: "Theirs" });
    const { result } = renderWith(server.transport, () => useSave(0));
    await waitFor(() => expect(result.current.head?.revision).toBe(4));

    const written = await act(() => result.current.put(RUN, 3));

    expect(written).toBeUndefined();
    await waitFor(() => expect(result.current.conflict?.theirs).toMatchObject({ revision: 4, name: "Theirs" }));
    expect(result.current.conflict?.mine).toMatchObject({ revision: 3, name: "Mine", hp: 11, size: 3 });
    expect(result.current.error).toBeNull();
    expect(server.head(0).revision).toBe(4);
  });

  it("should show what it lost to although nobody asked for it", async () => {
    const server = slots({ revision: 4, name: "Old" });
    const { result } = renderWith(server.transport, () => useSave(0));
    await waitFor(() => expect(result.current.head?.revision).toBe(4));

    server.change(0, { name: "Theirs" });
    await act(() => result.current.put(RUN));

    await waitFor(() => expect(result.current.head).toMatchObject({ revision: 5, name: "Theirs" }));
  });

  it("should overwrite when told to, as another write", async () => {
    const server = slots({ revision: 4, name: "Theirs" });
    const { result } = renderWith(server.transport, () => useSave(0));
    await act(() => result.current.put(RUN, 3));
    await waitFor(() => expect(result.current.conflict).toBeDefined());

    await act(() => result.current.conflict?.overwrite());

    await waitFor(() => expect(result.current.head).toMatchObject({ revision: 5, name: "Mine" }));
    expect(result.current.conflict).toBeUndefined();
    expect(new Set(server.keys).size).toBe(2);
  });

  it("should keep theirs when told to", async () => {
    const server = slots({ revision: 4, name: "Theirs" });
    const { result } = renderWith(server.transport, () => useSave(0));
    await act(() => result.current.put(RUN, 3));
    await waitFor(() => expect(result.current.conflict).toBeDefined());

    act(() => result.current.conflict?.keepTheirs());

    await waitFor(() => expect(result.current.conflict).toBeUndefined());
    expect(result.current.head?.name).toBe("Theirs");
    expect(server.head(0).revision).toBe(4);
  });

  it("should be offered for a removal and a restored revision too", async () => {
    const server = slots({ revision: 4, name: "Theirs" });
    const { result } = renderWith(server.transport, () => useSave(0));
    await waitFor(() => expect(result.current.head?.revision).toBe(4));

    const old = server.head(0);
    server.change(0, { name: "Newer" });
    await act(() => result.current.remove());
    await waitFor(() => expect(result.current.conflict?.mine).toMatchObject({ deleted: true, revision: 4 }));

    server.change(0, { name: "Newest" });
    await act(() => result.current.restore(old));
    await waitFor(() => expect(result.current.conflict?.mine).toMatchObject({ name: "Theirs", revision: 5 }));
  });

  it("should not be shown at another slot", async () => {
    const { transport } = slots({ revision: 4, name: "Theirs" });
    let slot = 0;
    const { result, rerender } = renderWith(transport, () => useSave(slot));
    await act(() => result.current.put(RUN, 3));
    await waitFor(() => expect(result.current.conflict).toBeDefined());

    slot = 1;
    rerender();

    await waitFor(() => expect(result.current.conflict).toBeUndefined());
  });
});

describe("a write whose outcome is not known", () => {
  it("should be sent again with the same key, and so be done once", async () => {
    const server = slots();
    server.lost = 1;
    const { result } = renderWith(server.transport, () => useSave(0));
    await waitFor(() => expect(result.current.head).toBeDefined());

    await act(() => result.current.put(RUN));

    expect(server.keys).toHaveLength(2);
    expect(new Set(server.keys).size).toBe(1);
    await waitFor(() => expect(result.current.head?.revision).toBe(1));
  });

  it("should keep its key when a person tries again", async () => {
    const server = slots();
    server.lost = 3;
    const { result } = renderWith(server.transport, () => useSave(0));
    await waitFor(() => expect(result.current.head).toBeDefined());
    await act(() => result.current.put(RUN));
    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("OUTCOME_UNKNOWN"));

    const written = await act(() => result.current.again());

    expect(written?.revision).toBe(1);
    expect(server.keys).toHaveLength(4);
    expect(new Set(server.keys).size).toBe(1);
  });

  it("should not be sent again when it was refused for good", async () => {
    const keys: string[] = [];
    const transport = createRouterTransport(({ rpc }) => {
      rpc(SaveService.method.putSave, ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        throw refusal(Code.InvalidArgument, "RELEASE_UNKNOWN");
      });
    });
    const { result } = renderWith(transport, () => useSave(0));

    await act(() => result.current.put(RUN));

    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("RELEASE_UNKNOWN"));
    expect(keys).toHaveLength(1);
  });
});
