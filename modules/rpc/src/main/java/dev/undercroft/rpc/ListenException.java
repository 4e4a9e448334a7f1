package dev.undercroft.rpc;

/// The server could not start to listen. The message is one sentence for whoever started it.
public final class ListenException extends RuntimeException {
  ListenException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
