package dev.undercroft.players;

import com.nulabinc.zxcvbn.StandardDictionaries;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are refused: the ones that are tried first. Nothing is asked of what they are
/// made of.
final class PasswordRules {
  // Code points; the proto file says so too.
  private static final int LEAST = 8;
  private static final int MOST = 128;

  // Read when the first password is checked; in lower case.
  private static final Set<String> COMMON = common();

  private PasswordRules() {}

  /// @param field of the request, to be named in the refusal
  /// @throws GameException PASSWORD_REFUSED
  static void check(Password password, Username username, String field) {
    int length = password.value().codePointCount(0, password.value().length());
    if (length < LEAST || length > MOST) {
      throw refused("a password has %d to %d characters".formatted(LEAST, MOST), field);
    }
    String lower = password.value().toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower)) {
      throw refused("this password is one of those that are tried first", field);
    }
    if (lower.contains(username.lower())) {
      throw refused("the password must not contain the username", field);
    }
  }

  private static GameException refused(String sentence, String field) {
    return new GameException(Reason.PASSWORD_REFUSED, sentence).at(field);
  }

  private static Set<String> common() {
    try {
      List<String> ranked = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies();
      return ranked.stream()
          .filter(word -> word.length() >= LEAST)
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
