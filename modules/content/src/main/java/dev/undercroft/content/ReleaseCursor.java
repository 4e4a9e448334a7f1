package dev.undercroft.content;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.undercroft.kernel.ReleaseNumber;
import java.util.Base64;
import java.util.Optional;

/// Where a list of releases goes on. Clients hand it back as they got it: what is in it may change.
///
/// @param before the last release of the page before
record ReleaseCursor(ReleaseNumber before) {
  private static final String MARK = "before ";

  /// @return empty for the beginning of the list
  /// @throws IllegalArgumentException when it is none of ours
  static Optional<ReleaseCursor> parse(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), US_ASCII);
      if (plain.startsWith(MARK)) {
        int number = Integer.parseInt(plain.substring(MARK.length()));
        return Optional.of(new ReleaseCursor(new ReleaseNumber(number)));
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
