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
  DATABASE_UNAVAILABLE(Kind.AWAY),
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
