package dev.undercroft.content;

import dev.undercroft.rpc.Field;

/// Who publishes, and why; kept with the release.
///
/// @param author 1..100 characters
/// @param reason at most 500 characters; may be empty
public record Publication(String author, String reason) {
  public Publication {
    author = author.strip();
    reason = reason.strip();
    if (author.isEmpty() || author.codePointCount(0, author.length()) > 100) {
      throw new IllegalArgumentException(
          "the author of a release has 1..100 characters: give --author");
    }
    if (reason.codePointCount(0, reason.length()) > 500) {
      throw new IllegalArgumentException(
          "the reason of a release has at most 500 characters: shorten --reason");
    }
  }

  /// Of an admin with a session.
  ///
  /// @throws dev.undercroft.kernel.GameException REQUEST_INVALID when nobody could read the reason
  static Publication ofAdmin(String username, String reason) {
    return Field.read("reason", reason, text -> new Publication(username, written(text)));
  }

  private static String written(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("say why, in a few words");
    }
    // Valid UTF-8, but PostgreSQL has no place for it in a text.
    if (reason.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("must not contain the character U+0000");
    }
    return reason;
  }
}
