import type { MessageInitShape } from "@bufbuild/protobuf";
import { durationFromMs } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";
import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema, SaveSchema, type Save } from "@undercroft/client";
import { ReleaseChangeSchema } from "@undercroft/client/releases";

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

/** How it says that another release is active than the one that a publish is based on. */
export function releaseChanged(change: MessageInitShape<typeof ReleaseChangeSchema>): ConnectError {
  return new ConnectError("another release is active", Code.Aborted, undefined, [
    { desc: ErrorInfoSchema, value: { reason: "RELEASE_CHANGED", domain: "undercroft" } },
    { desc: ReleaseChangeSchema, value: change },
  ]);
}
