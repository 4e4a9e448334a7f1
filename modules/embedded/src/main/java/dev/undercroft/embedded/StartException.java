package dev.undercroft.embedded;

/// A server that could not be started. The message is one sentence for the person at the keyboard:
/// what happened, and what mends it; nobody needs the stack trace.
public final class StartException extends IllegalStateException {
  StartException(String sentence) {
    super(sentence);
  }

  StartException(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
