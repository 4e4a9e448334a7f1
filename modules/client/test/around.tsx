import type { Transport } from "@connectrpc/connect";
import { cleanup, configure, renderHook, type RenderHookResult } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach } from "vitest";

import { createQueryClient, UndercroftProvider, type QueryClientOptions } from "../src/index.js";

export { refusal } from "../src/testing.js";

// A loaded machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

// What still asks every few milliseconds would go on when its window is gone.
afterEach(cleanup);

/** Calls hooks as a component below the provider would. */
export function renderWith<T>(
  transport: Transport,
  hooks: () => T,
  options: QueryClientOptions = {},
): RenderHookResult<T, unknown> {
  const queryClient = createQueryClient(options);
  return renderHook(hooks, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <UndercroftProvider transport={transport} queryClient={queryClient}>
        {children}
      </UndercroftProvider>
    ),
  });
}
