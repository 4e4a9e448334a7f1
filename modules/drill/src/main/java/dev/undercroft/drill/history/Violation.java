package dev.undercroft.drill.history;

/// One broken promise, with both sides of it.
///
/// @param found the operation that gave it away
/// @param against what it contradicts: the write, or the read, that was earlier
public record Violation(Kind kind, String key, Operation found, Operation against) {
  /// What was promised.
  public enum Kind {
    /// A read that started after a write was acknowledged returned something older.
    STALE_READ("is older than what was acknowledged before it started"),
    /// A read that started after another one had ended returned less than that one.
    WENT_BACK("is older than what another read had returned before"),
    /// A read returned what nobody had written.
    INVENTED("was written by nobody; the newest that was acknowledged is"),
    /// A write was acknowledged and is gone.
    LOST_WRITE("says that an acknowledged write is lost");

    private final String sentence;

    Kind(String sentence) {
      this.sentence = sentence;
    }
  }

  @Override
  public String toString() {
    return "%s of %s%n  %s%n  %s%n  %s".formatted(kind, key, found, kind.sentence, against);
  }
}
