package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.UTF_8;

/// A password as it was typed.
record Password(String value) {
  byte[] bytes() {
    return value.getBytes(UTF_8);
  }

  /// Not the password: records get logged.
  @Override
  public String toString() {
    return "Password";
  }
}
