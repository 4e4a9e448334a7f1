import { Code, ConnectError } from "@connectrpc/connect";

import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";
import type { AnyReason } from "./reasons.js";

/** What the server says no with: a status, and the reason of proto/README.md. */
export function refusal(code: Code, reason: AnyReason, message: string = reason): ConnectError {
  const info = { desc: ErrorInfoSchema, value: { reason, domain: "undercroft" } };
  return new ConnectError(message, code, undefined, [info]);
}
