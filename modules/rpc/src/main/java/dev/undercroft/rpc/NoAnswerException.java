package dev.undercroft.rpc;

/// Another server did not answer a question, or refused it. The message says which, in words that
/// may follow a colon.
public final class NoAnswerException extends RuntimeException {
  NoAnswerException(String message) {
    super(message, null, false, false);
  }
}
