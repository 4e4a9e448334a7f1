package dev.undercroft.rpc;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The cookie that carries a session's token for the web page. No script can read it, and no other
/// site makes a browser send it.
public final class SessionCookie {
  static final String NAME = "undercroft_session";

  private SessionCookie() {}

  /// Asks the browser of the current call to keep the token.
  public static void set(String token, Duration life) {
    ResponseHeaders.add("set-cookie", cookie(token, life));
  }

  /// Asks the browser of the current call to forget it.
  public static void clear() {
    ResponseHeaders.add("set-cookie", cookie("", Duration.ZERO));
  }

  private static String cookie(String token, Duration life) {
    return "%s=%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s"
        .formatted(NAME, token, life.toSeconds(), CallerScheme.isTls() ? "; Secure" : "");
  }

  static Optional<String> in(@Nullable String header) {
    return header == null
        ? Optional.empty()
        : Arrays.stream(header.split(";"))
            .map(String::strip)
            .filter(each -> each.startsWith(NAME + "="))
            .map(each -> each.substring(NAME.length() + 1))
            .filter(token -> !token.isEmpty())
            .findFirst();
  }
}
