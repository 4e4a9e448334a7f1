package dev.undercroft.kernel;

/// The database was lost while it confirmed a commit: the write may have been done or not. By the
/// time this is thrown it can't be done any more if it wasn't.
public final class UncertainWriteException extends RuntimeException {
  public UncertainWriteException(Throwable cause) {
    super("the database was lost while it confirmed a write", cause);
  }
}
