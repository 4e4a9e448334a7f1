package dev.undercroft.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;

/// Where a list that counts down goes on. Clients hand it back as they got it: what is in it may
/// change.
///
/// @param before number of the last entry of the page before, from 1
record ListCursor(long before) {
  private static final String MARK = "before ";

  /// @return empty for the beginning of the list
  /// @throws IllegalArgumentException when it is none of ours
  static Optional<ListCursor> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
      if (plain.startsWith(MARK)) {
        long before = Long.parseLong(plain.substring(MARK.length()));
        if (before >= 1) {
          return Optional.of(new ListCursor(before));
        }
      }
    } catch (IllegalArgumentException e) {
      // Whichever part of it is wrong: somebody made it up.
    }
    throw new IllegalArgumentException("no answer gave this cursor");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((MARK + before).getBytes(US_ASCII));
  }
}
