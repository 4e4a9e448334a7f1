import type { Transport } from "@connectrpc/connect";
import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { renderWith } from "../test/around.js";
import * as catalog from "./gen/hooks.js";
import { useMe, useRevision, useRevisions, useSavedRun, useSaves, useSessions } from "./index.js";

const players: [string, () => unknown][] = Object.entries({
  useMe,
  useSessions,
  useSaves,
  useSavedRun: () => useSavedRun(0),
  useRevisions: () => useRevisions(0),
  useRevision: () => useRevision(0, 1),
});
// A hook for one record takes its key first, the others take options alone.
const content = Object.entries(catalog).map(([name, hook]): [string, () => unknown] => {
  const key = /Floor|Level/.test(name) ? 1 : "rat";
  return [name, () => (hook as (...given: unknown[]) => unknown)(...(hook.length > 0 ? [key] : []))];
});

describe("a component that goes away", () => {
  it("should have a hook for everything and for each kind", () => {
    expect(content.length).toBeGreaterThan(40);
  });

  it.each([...content, ...players])("should give up the call of its %s", async (_, hook) => {
    let signal: AbortSignal | undefined;
    const silent = {
      unary: (_method, given) => {
        signal = given;
        return new Promise(() => {});
      },
    } as Partial<Transport> as Transport;
    const { unmount } = renderWith(silent, hook);
    await waitFor(() => expect(signal?.aborted).toBe(false));

    unmount();

    expect(signal?.aborted).toBe(true);
  });
});
