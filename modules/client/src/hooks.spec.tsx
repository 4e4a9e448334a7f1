import { Code, ConnectError, createRouterTransport, type Transport } from "@connectrpc/connect";
import { renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";

import { CatalogService, createQueryClient, refusalOf, UndercroftProvider, useContent, useEnemy } from "./index.js";
import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";

describe("the hooks", () => {
  it("should answer with the release's content, and ask once for all who use it", async () => {
    let asked = 0;
    const transport = createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getContent, () => {
        asked++;
        return { release: { number: 3 }, content: { bosses: [{ id: "goblin_king" }] } };
      });
    });

    const { result } = renderHook(() => [useContent(), useContent()] as const, { wrapper: around(transport) });

    await waitFor(() => expect(result.current[1].data?.content?.bosses[0]?.id).toBe("goblin_king"));
    expect(result.current[0].data?.release?.number).toBe(3);
    expect(asked).toBe(1);
  });

  it("should not repeat a call that was refused for good", async () => {
    let asked = 0;
    const transport = createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getEnemy, () => {
        asked++;
        const reason = { desc: ErrorInfoSchema, value: { reason: "RECORD_NOT_FOUND" } };
        throw new ConnectError("no such enemy", Code.NotFound, undefined, [reason]);
      });
    });

    const { result } = renderHook(() => useEnemy("goblin"), { wrapper: around(transport) });

    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("RECORD_NOT_FOUND"));
    expect(asked).toBe(1);
  });

  it("should repeat a call while the server is away", async () => {
    let asked = 0;
    const transport = createRouterTransport(({ rpc }) => {
      rpc(CatalogService.method.getContent, () => {
        if (++asked < 3) {
          throw new ConnectError("away", Code.Unavailable);
        }
        return { release: { number: 4 } };
      });
    });

    const { result } = renderHook(() => useContent(), { wrapper: around(transport) });

    await waitFor(() => expect(result.current.data?.release?.number).toBe(4), { timeout: 30_000 });
  });
});

function around(transport: Transport) {
  return ({ children }: { children: ReactNode }) => (
    <UndercroftProvider transport={transport} queryClient={createQueryClient()}>
      {children}
    </UndercroftProvider>
  );
}
