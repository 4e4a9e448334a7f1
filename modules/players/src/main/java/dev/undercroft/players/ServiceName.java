package dev.undercroft.players;

import java.util.regex.Pattern;

/// What a service token is called by, for people.
record ServiceName(String value) {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9_-]{0,49}");

  ServiceName {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a service token's name is 1 to 50 of a-z, 0-9, - and _, such as match-maker");
    }
  }
}
