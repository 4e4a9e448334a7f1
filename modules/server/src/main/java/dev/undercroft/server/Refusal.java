package dev.undercroft.server;

/// A command can't go on. The message is one sentence for the person who typed it, with the mend.
final class Refusal extends RuntimeException {
  Refusal(String sentence) {
    super(sentence, null, false, false);
  }
}
