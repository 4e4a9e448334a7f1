// The JSON of the API, for those who fetch it: `@undercroft/client/json` holds types only.

import type { ReleaseChange, Save } from "./gen/json.js";
import type { AnyReason } from "./reasons.js";

export type * from "./gen/json.js";

/** What a refused call answers instead. */
export interface ErrorAnswer {
  /** Number of the gRPC status, such as 5 for NOT_FOUND; the HTTP status follows from it. */
  code: number;
  /** One English sentence for people; its words may change. */
  message: string;
  /** An ErrorInfo always; the others where they help. */
  details: ErrorDetail[];
}

export type ErrorDetail = ErrorInfo | BadRequest | RetryInfo | Head | StaleBase;

/** Why, in a word to branch on: the table is proto/README.md. */
export interface ErrorInfo {
  "@type": "type.googleapis.com/google.rpc.ErrorInfo";
  /** Such as RECORD_NOT_FOUND. */
  reason: AnyReason;
  /** Always undercroft. */
  domain: string;
  metadata?: Record<string, string>;
}

/** Which fields of the request are at fault. */
export interface BadRequest {
  "@type": "type.googleapis.com/google.rpc.BadRequest";
  fieldViolations: {
    /** Path of the field, such as run.seed. */
    field: string;
    description: string;
    reason?: string;
  }[];
}

/** When to try again. */
export interface RetryInfo {
  "@type": "type.googleapis.com/google.rpc.RetryInfo";
  /** Seconds with their unit, such as 0.200s. */
  retryDelay: string;
}

/** The head of a slot that is not at the expected revision: a Save without its run state. */
export interface Head extends Save {
  "@type": "type.googleapis.com/undercroft.saves.v1.Save";
}

/** What became active since the release that a publish is based on. */
export interface StaleBase extends ReleaseChange {
  "@type": "type.googleapis.com/undercroft.release.v1.ReleaseChange";
}
