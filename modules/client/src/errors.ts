import { durationMs } from "@bufbuild/protobuf/wkt";
import { Code, ConnectError } from "@connectrpc/connect";

import { BadRequestSchema, ErrorInfoSchema, RetryInfoSchema } from "./gen/google/rpc/error_details_pb.js";
import { SaveSchema, type Save } from "./gen/undercroft/saves/v1/save_service_pb.js";
import type { AnyReason, Reason } from "./reasons.js";

/** A field of the request that the server could not accept. */
export interface FieldFault {
  /** Path of the field in the request, such as run.seed. */
  readonly field: string;
  /** What is wrong with it, in English. */
  readonly description: string;
}

/** Why a call failed, as far as the server said. */
export interface Refusal {
  readonly code: Code;
  /** What to branch on, such as RECORD_NOT_FOUND: the table is proto/README.md. Absent when no server answered. */
  readonly reason?: AnyReason;
  /** One English sentence for people; its words may change. */
  readonly message: string;
  /** The fields at fault; empty unless code is InvalidArgument. */
  readonly fields: readonly FieldFault[];
  /** How long to wait before another try, in milliseconds. Absent when the server named no time. */
  readonly retryAfterMs?: number;
  /** Whether the same call may succeed later. */
  readonly mayPass: boolean;
}

/** Codes of a server that is away or overrun rather than of one that said no. */
const PASSING = new Set([Code.Unavailable, Code.DeadlineExceeded, Code.ResourceExhausted]);

/** Reasons of nobody being signed in: never, or not any more. */
const SIGNED_OUT = reasons("TOKEN_MISSING", "TOKEN_INVALID");

/** Reasons of a server that turned a call away before it did anything. */
const UNTOUCHED = reasons("SERVER_BUSY", "DATABASE_UNAVAILABLE", "CONTENT_UNAVAILABLE");

/** Reads whatever a call or a hook threw. Total: an error that is not the API's becomes one with code Unknown. */
export function refusalOf(error: unknown): Refusal {
  const known = ConnectError.from(error);
  const info = known.findDetails(ErrorInfoSchema)[0];
  const delay = known.findDetails(RetryInfoSchema)[0]?.retryDelay;
  const fields = known.findDetails(BadRequestSchema).flatMap((bad) => bad.fieldViolations);
  return {
    code: known.code,
    message: known.rawMessage,
    fields: fields.map(({ field, description }) => ({ field, description })),
    // The one that is for good, although its code is shared with those that are not.
    mayPass: PASSING.has(known.code) && info?.reason !== "MESSAGE_TOO_LARGE",
    ...(info && { reason: info.reason }),
    ...(delay && { retryAfterMs: durationMs(delay) }),
  };
}

/** Whether a call failed because nobody is signed in: never was, or the session has ended. */
export function isSignedOut(error: unknown): boolean {
  return SIGNED_OUT.has(refusalOf(error).reason ?? "");
}

/** Whether a call that failed was certainly not done, so that even a write may be sent again. */
export function wasNotDone(error: unknown): boolean {
  return UNTOUCHED.has(refusalOf(error).reason ?? "");
}

/** The slot's head, when a write was refused because it is not at the expected revision (SAVE_CHANGED). */
export function conflictOf(error: unknown): Save | undefined {
  return ConnectError.from(error).findDetails(SaveSchema)[0];
}

function reasons(...known: Reason[]): ReadonlySet<string> {
  return new Set(known);
}
