import { act, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderWith } from "../test/around.js";
import { releases } from "../test/releases.js";
import { refusalOf } from "./index.js";
import { PublishStep, useCreateDraft, useMove, usePlan, useReleases } from "./releases.js";

const FILES = [{ name: "enemies.json", text: "{}" }];

describe("a move of the active release", () => {
  it("should be told step by step, and be seen at once wherever releases are listed", async () => {
    const { transport } = releases();
    const { result } = renderWith(transport, () => ({ move: useMove(), all: useReleases() }));
    await waitFor(() => expect(result.current.all.data?.pages[0]?.releases[0]?.active).toBe(true));

    const outcome = await act(() => result.current.move.start({ rollBackTo: 2 }, 3, "as it was"));

    expect(outcome?.release?.number).toBe(2);
    expect(result.current.move).toMatchObject({ moving: false, error: null, steps: [PublishStep.COMMITTED, PublishStep.CONFIRMED] });
    await waitFor(() => expect(result.current.all.data?.pages[0]?.releases[0]?.active).toBe(false));
  });

  it("should be sent again by the same key when its answer is lost, and be done once", async () => {
    const server = releases();
    server.lost = 1;
    const { result } = renderWith(server.transport, () => useMove());

    const outcome = await act(() => result.current.start({ publish: FILES }, 3, "more"));

    expect(outcome).toMatchObject({ changed: false });
    expect(server.keys).toHaveLength(2);
    expect(new Set(server.keys).size).toBe(1);
    expect(result.current.steps).toEqual([PublishStep.COMMITTED, PublishStep.CONFIRMED]);
  });

  it("should stay the same write when it is started again after it failed, and else be another", async () => {
    const server = releases();
    server.lost = 3;
    const { result } = renderWith(server.transport, () => useMove());
    await act(() => result.current.start({ publishDraft: 4 }, 3, "ready"));
    expect(refusalOf(result.current.error).reason).toBe("OUTCOME_UNKNOWN");

    await act(() => result.current.start({ publishDraft: 4 }, 3, "ready"));
    expect(new Set(server.keys).size).toBe(1);

    await act(() => result.current.start({ rollBackTo: 3 }, 4, "ready"));
    expect(new Set(server.keys).size).toBe(2);
  });

  it("should say what became active since its base", async () => {
    const server = releases();
    const { result } = renderWith(server.transport, () => useMove());

    const outcome = await act(() => result.current.start({ publish: FILES }, 2, "more"));

    expect(outcome).toBeUndefined();
    expect(result.current.change).toMatchObject({ active: 3, recordCount: 1, since: [{ author: "otto" }] });
    expect(server.keys).toHaveLength(1);
  });
});

describe("releases", () => {
  it("should come a page at a time, to the end", async () => {
    const { result } = renderWith(releases().transport, () => useReleases());
    await waitFor(() => expect(result.current.hasNextPage).toBe(true));

    await act(() => result.current.fetchNextPage());
    await act(() => result.current.fetchNextPage());

    await waitFor(() => expect(result.current.hasNextPage).toBe(false));
    expect(result.current.data?.pages.flatMap((page) => page.releases.map(({ number }) => number))).toEqual([3, 2, 1]);
  });
});

describe("a plan and a draft", () => {
  it("should remember what files they were made of, and be stored once", async () => {
    const server = releases();
    server.lost = 2;
    const { result } = renderWith(server.transport, () => ({ plan: usePlan(), draft: useCreateDraft() }));

    const plan = await act(() => result.current.plan.mutateAsync(FILES));
    const draft = await act(() => result.current.draft.create(plan.files, "later"));

    expect(plan).toMatchObject({ changed: true, files: FILES });
    expect(draft?.release?.number).toBe(5);
    expect(server.keys).toHaveLength(3);
    expect(new Set(server.keys).size).toBe(1);
  });
});
