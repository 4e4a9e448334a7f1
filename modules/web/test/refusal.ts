import { durationFromMs } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema, SaveSchema, type Save } from "@undercroft/client";

/** How the server says no. */
export function refusal(code: Code, reason: string, { waitMs, fields = {} }: { waitMs?: number; fields?: Record<string, string> } = {}) {
  const fieldViolations = Object.entries(fields).map(([field, description]) => ({ field, description }));
  return new ConnectError(`refused: ${reason}`, code, undefined, [
    { desc: ErrorInfoSchema, value: { reason, domain: "undercroft" } },
    ...(waitMs === undefined ? [] : [{ desc: RetryInfoSchema, value: { retryDelay: durationFromMs(waitMs) } }]),
    ...(fieldViolations.length === 0 ? [] : [{ desc: BadRequestSchema, value: { fieldViolations } }]),
  ]);
}

/** How it says that a slot is at another revision. */
export function conflict(head: Save): ConnectError {
  return new ConnectError("the slot has changed", Code.Aborted, undefined, [
    { desc: ErrorInfoSchema, value: { reason: "SAVE_CHANGED", domain: "undercroft" } },
    { desc: SaveSchema, value: head },
  ]);
}
