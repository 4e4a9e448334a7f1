package dev.undercroft.content;

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
}
