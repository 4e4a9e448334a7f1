package dev.undercroft.players;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a player signs in by, as it was typed; compared without regard to case.
record Username(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_]{3,50}");

  Username {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException("must be 3 to 50 of A-Z, a-z, 0-9 and _");
    }
  }

  /// Empty when nobody can have the name. Letters that only look like ours, and those that another
  /// alphabet's rules of case turn into ours, are in no name.
  static Optional<Username> of(String text) {
    return ALLOWED.matcher(text).matches() ? Optional.of(new Username(text)) : Optional.empty();
  }

  /// By which names are compared.
  String lower() {
    return value.toLowerCase(Locale.ROOT);
  }
}
