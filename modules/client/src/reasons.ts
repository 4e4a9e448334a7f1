/** Why the API refused a call, in a word to branch on: the table of proto/README.md, which a test compares with this one. */
export type Reason =
  | "REQUEST_INVALID"
  | "MESSAGE_TOO_LARGE"
  | "METHOD_UNKNOWN"
  | "KIND_NOT_FOUND"
  | "RECORD_NOT_FOUND"
  | "CONTENT_UNAVAILABLE"
  | "TOKEN_MISSING"
  | "TOKEN_INVALID"
  | "LOGIN_REFUSED"
  | "CLIENT_HEADER_MISSING"
  | "ROLE_MISSING"
  | "PLAYER_BANNED"
  | "LOGIN_THROTTLED"
  | "USERNAME_TAKEN"
  | "EMAIL_TAKEN"
  | "PASSWORD_REFUSED"
  | "PLAYER_NOT_FOUND"
  | "SESSION_NOT_FOUND"
  | "SAVE_NOT_FOUND"
  | "REVISION_NOT_FOUND"
  | "SAVE_CHANGED"
  | "RELEASE_UNKNOWN"
  | "RELEASE_NOT_FOUND"
  | "RELEASE_CHANGED"
  | "PUBLISH_UNDER_WAY"
  | "SEEDS_REFUSED"
  | "TOO_MANY_DRAFTS"
  | "PREVIEW_TOKEN_INVALID"
  | "WATCH_AHEAD"
  | "WATCHER_TOO_SLOW"
  | "IDEMPOTENCY_KEY_REUSED"
  | "DATABASE_UNAVAILABLE"
  | "OUTCOME_UNKNOWN"
  | "SERVER_BUSY"
  | "SERVER_DRAINING"
  | "DEADLINE_EXCEEDED"
  | "INTERNAL";

/** The edge's own, which only callers of the JSON side see. */
export type EdgeReason = "PATH_UNKNOWN" | "HEADERS_TOO_LARGE" | "SERVER_UNREACHABLE";

/** The same in answers: a server may be newer than this page. */
export type AnyReason = Reason | EdgeReason | (string & {});
