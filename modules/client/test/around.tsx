import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { configure, renderHook, type RenderHookResult } from "@testing-library/react";
import type { ReactNode } from "react";

import { ErrorInfoSchema } from "../src/gen/google/rpc/error_details_pb.js";
import { createQueryClient, UndercroftProvider } from "../src/index.js";

// A loaded machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

/** Calls hooks as a component below the provider would. */
export function renderWith<T>(transport: Transport, hooks: () => T): RenderHookResult<T, unknown> {
  const queryClient = createQueryClient();
  return renderHook(hooks, {
    wrapper: ({ children }: { children: ReactNode }) => (
      <UndercroftProvider transport={transport} queryClient={queryClient}>
        {children}
      </UndercroftProvider>
    ),
  });
}

/** What the server says no with. */
export function refusal(code: Code, reason: string): ConnectError {
  const info = { desc: ErrorInfoSchema, value: { reason, domain: "undercroft" } };
  return new ConnectError(reason.toLowerCase(), code, undefined, [info]);
}
