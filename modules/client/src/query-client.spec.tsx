import { Code, createRouterTransport } from "@connectrpc/connect";
import { waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { refusal, renderWith } from "../test/around.js";
import { AuthService, refusalOf, SaveService, useSaves, useSignUp } from "./index.js";

describe("the query client", () => {
  it("should not ask for ever where nobody is signed in", async () => {
    let asked = 0;
    const transport = createRouterTransport(({ rpc }) => {
      rpc(SaveService.method.listSaves, () => {
        asked++;
        throw refusal(Code.Unauthenticated, "TOKEN_MISSING");
      });
    });

    const { result, rerender } = renderWith(transport, useSaves);
    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("TOKEN_MISSING"));
    rerender();
    await new Promise((resolve) => setTimeout(resolve, 50));

    expect(asked).toBe(1);
  });

  it("should repeat a write that the server turned away, and none that may have been done", async () => {
    const reasons = ["SERVER_BUSY", "OUTCOME_UNKNOWN"];
    let asked = 0;
    const transport = createRouterTransport(({ rpc }) => {
      rpc(AuthService.method.register, () => {
        throw refusal(Code.Unavailable, reasons[asked++] ?? "NONE");
      });
    });
    const { result } = renderWith(transport, useSignUp);

    result.current.mutate({ username: "mira", email: "m@x.org", password: "correct horse", displayName: "" });

    await waitFor(() => expect(refusalOf(result.current.error).reason).toBe("OUTCOME_UNKNOWN"), { timeout: 30_000 });
    expect(asked).toBe(2);
  });
});
