package dev.undercroft.kernel;

/// The database was lost before it answered a write: it may have been done, or may still be.
public final class UncertainWriteException extends RuntimeException {
  private final transient Runnable end;

  /// @param end see {@link #awaitEnd}
  public UncertainWriteException(Throwable cause, Runnable end) {
    super("the database was lost before it answered a write", cause);
    this.end = end;
  }

  /// Returns when the write is either done or can't be done any more, which may take as long as the
  /// database is away.
  public void awaitEnd() {
    end.run();
  }
}
