import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";

import { refusalOf } from "./errors.js";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "./gen/google/rpc/error_details_pb.js";

describe("refusalOf", () => {
  it("should read reason, wait and fields from the details", () => {
    const error = new ConnectError("away", Code.Unavailable, undefined, [
      { desc: ErrorInfoSchema, value: { reason: "CONTENT_UNAVAILABLE", domain: "undercroft" } },
      { desc: RetryInfoSchema, value: { retryDelay: { seconds: 0n, nanos: 200_000_000 } } },
      { desc: BadRequestSchema, value: { fieldViolations: [{ field: "id", description: "is empty" }] } },
    ]);

    expect(refusalOf(error)).toEqual({
      code: Code.Unavailable,
      reason: "CONTENT_UNAVAILABLE",
      message: "away",
      fields: [{ field: "id", description: "is empty" }],
      retryAfterMs: 200,
      mayPass: true,
    });
  });

  it("should make sense of what is not the API's", () => {
    expect(refusalOf(new Error("boom"))).toEqual({ code: Code.Unknown, message: "boom", fields: [], mayPass: false });
  });
});
