import { Code, ConnectError } from "@connectrpc/connect";
import { describe, expect, it } from "vitest";

import { refusal } from "../test/around.js";
import { conflictOf, isSignedOut, refusalOf, wasNotDone } from "./errors.js";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "./gen/google/rpc/error_details_pb.js";
import { SaveSchema } from "./gen/undercroft/saves/v1/save_service_pb.js";

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

  it("should know that of what shares a code some may pass and some may not", () => {
    expect(refusalOf(refusal(Code.ResourceExhausted, "SERVER_BUSY")).mayPass).toBe(true);
    expect(refusalOf(refusal(Code.ResourceExhausted, "MESSAGE_TOO_LARGE")).mayPass).toBe(false);
  });
});

describe("conflictOf", () => {
  it("should find the head in the details", () => {
    const error = new ConnectError("changed", Code.Aborted, undefined, [
      { desc: ErrorInfoSchema, value: { reason: "SAVE_CHANGED", domain: "undercroft" } },
      { desc: SaveSchema, value: { slot: 1, revision: 5, name: "Theirs" } },
    ]);

    expect(conflictOf(error)).toMatchObject({ slot: 1, revision: 5, name: "Theirs" });
  });

  it("should find none in anything else", () => {
    expect(conflictOf(refusal(Code.NotFound, "SAVE_NOT_FOUND"))).toBeUndefined();
    expect(conflictOf(new Error("boom"))).toBeUndefined();
  });
});

describe("reasons", () => {
  it("should tell a session that ended from a password that is wrong", () => {
    const reasons = ["TOKEN_MISSING", "TOKEN_INVALID", "LOGIN_REFUSED"];

    expect(reasons.map((reason) => isSignedOut(refusal(Code.Unauthenticated, reason)))).toEqual([true, true, false]);
  });

  it("should tell what was turned away from what may have been done", () => {
    const reasons = ["SERVER_BUSY", "DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN"];

    expect(reasons.map((reason) => wasNotDone(refusal(Code.Unavailable, reason)))).toEqual([true, true, false]);
  });
});
