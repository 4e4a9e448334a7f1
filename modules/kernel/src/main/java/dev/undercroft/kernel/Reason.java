package dev.undercroft.kernel;

import dev.undercroft.kernel.GameException.Kind;

/// Why a call was refused, in a word that clients may compare. The table in proto/README.md says
/// what each means to them; a word that was ever published keeps its meaning and its kind.
public enum Reason {
  REQUEST_INVALID(Kind.INVALID),
  MESSAGE_TOO_LARGE(Kind.OVER_LIMIT),
  METHOD_UNKNOWN(Kind.UNSUPPORTED),
  KIND_NOT_FOUND(Kind.NOT_FOUND),
  RECORD_NOT_FOUND(Kind.NOT_FOUND),
  CONTENT_UNAVAILABLE(Kind.AWAY),
  TOKEN_MISSING(Kind.SIGNED_OUT),
  TOKEN_INVALID(Kind.SIGNED_OUT),
  LOGIN_REFUSED(Kind.SIGNED_OUT),
  CLIENT_HEADER_MISSING(Kind.FORBIDDEN),
  ROLE_MISSING(Kind.FORBIDDEN),
  PLAYER_BANNED(Kind.FORBIDDEN),
  LOGIN_THROTTLED(Kind.OVER_LIMIT),
  USERNAME_TAKEN(Kind.TAKEN),
  EMAIL_TAKEN(Kind.TAKEN),
  PASSWORD_REFUSED(Kind.INVALID),
  PLAYER_NOT_FOUND(Kind.NOT_FOUND),
  SESSION_NOT_FOUND(Kind.NOT_FOUND),
  SAVE_NOT_FOUND(Kind.NOT_FOUND),
  REVISION_NOT_FOUND(Kind.NOT_FOUND),
  SAVE_CHANGED(Kind.CHANGED),
  RELEASE_UNKNOWN(Kind.INVALID),
  RELEASE_NOT_FOUND(Kind.NOT_FOUND),
  RELEASE_CHANGED(Kind.CHANGED),
  PUBLISH_UNDER_WAY(Kind.CHANGED),
  SEEDS_REFUSED(Kind.INVALID),
  TOO_MANY_DRAFTS(Kind.OVER_LIMIT),
  PREVIEW_TOKEN_INVALID(Kind.SIGNED_OUT),
  WATCH_AHEAD(Kind.INVALID),
  WATCHER_TOO_SLOW(Kind.OVER_LIMIT),
  IDEMPOTENCY_KEY_REUSED(Kind.INVALID),
  DATABASE_UNAVAILABLE(Kind.AWAY),
  OUTCOME_UNKNOWN(Kind.AWAY),
  SERVER_BUSY(Kind.OVER_LIMIT),
  SERVER_DRAINING(Kind.AWAY),
  DEADLINE_EXCEEDED(Kind.TOO_LATE),
  INTERNAL(Kind.BROKEN);

  private final Kind kind;

  Reason(Kind kind) {
    this.kind = kind;
  }

  /// What kind of refusal it is, and with that its gRPC status.
  public Kind kind() {
    return kind;
  }
}
