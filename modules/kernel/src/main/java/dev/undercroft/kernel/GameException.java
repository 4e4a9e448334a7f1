package dev.undercroft.kernel;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A refusal that goes to the caller as it is: a reason from proto/README.md and a sentence without
/// anything internal in it. Outcomes that the code in between acts on are sealed types instead.
public final class GameException extends RuntimeException {
  /// What the caller should make of it; each kind is one gRPC status.
  public enum Kind {
    /// The request can't be right, whenever it is sent.
    INVALID,
    /// What it names doesn't exist.
    NOT_FOUND,
    /// Somebody else has the name already.
    TAKEN,
    /// The thing moved on since the caller read it.
    CHANGED,
    /// Nobody is signed in.
    SIGNED_OUT,
    /// Somebody is, but may not.
    FORBIDDEN,
    /// Too much or too often.
    OVER_LIMIT,
    /// This node can't answer now; another try may.
    AWAY,
    /// The answer took longer than the call may.
    TOO_LATE,
    /// The server has no such method.
    UNSUPPORTED,
    /// A fault of ours.
    BROKEN
  }

  private final Reason reason;
  private final @Nullable String field;
  private final @Nullable Duration retryAfter;
  private final transient @Nullable Object detail;

  public GameException(Reason reason, String message) {
    this(reason, message, null, null, null);
  }

  private GameException(
      Reason reason,
      String message,
      @Nullable String field,
      @Nullable Duration retryAfter,
      @Nullable Object detail) {
    // No stack trace: a refusal is an answer, not an accident.
    super(message, null, false, false);
    this.reason = reason;
    this.field = field;
    this.retryAfter = retryAfter;
    this.detail = detail;
  }

  /// The same refusal, naming the request field that caused it.
  public GameException at(String field) {
    return new GameException(reason, getMessage(), field, retryAfter, detail);
  }

  /// The same refusal, saying after which time another try makes sense.
  public GameException retryAfter(Duration wait) {
    return new GameException(reason, getMessage(), field, wait, detail);
  }

  /// The same refusal with what the caller needs to go on, such as a slot's head.
  ///
  /// @param detail a protobuf message of less than a KiB
  public GameException with(Object detail) {
    return new GameException(reason, getMessage(), field, retryAfter, detail);
  }

  public Kind kind() {
    return reason.kind();
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  public Optional<Object> detail() {
    return Optional.ofNullable(detail);
  }
}
