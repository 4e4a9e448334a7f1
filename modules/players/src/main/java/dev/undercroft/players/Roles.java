package dev.undercroft.players;

import dev.undercroft.kernel.Role;
import java.util.Locale;

/// Roles as the database writes them.
final class Roles {
  private Roles() {}

  static Role of(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }

  static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
