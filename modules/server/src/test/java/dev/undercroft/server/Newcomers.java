package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Players who register through Envoy, each with a name of their own and all with one password.
final class Newcomers {
  /// What gives one of them away: how a session's and a preview's token begin, the password, and
  /// where their mail goes.
  static final List<String> SECRETS = List.of("uc_", "ucp_", "a torch", "@example.com");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Newcomers() {}

  /// The body of a call that registers the next one.
  ///
  /// @param cookie whether the session comes as one, which pages show, instead of a token
  static String registration(boolean cookie) {
    int number = COUNT.incrementAndGet();
    return """
    {"username": "player_%1$d", "email": "player%1$d@example.com", "password": "a torch, a rope", "displayName": "P", "cookie": %2$b}\
    """
        .formatted(number, cookie);
  }

  /// Registers the next one, who shows a token from then on.
  static Web player(Web web) throws Exception {
    Web.Answer answer = web.post("/api/auth/register", registration(false));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return web.bearing(answer.at("/token"));
  }

  /// Signs one in who shows a token from then on.
  static Web byToken(Web web, String username) throws Exception {
    return web.bearing(signIn(web, username, false).at("/token"));
  }

  /// Signs one in as a page does.
  static Web byCookie(Web web, String username) throws Exception {
    Web.Answer answer = signIn(web, username, true);
    String cookie = answer.whole().headers().firstValue("set-cookie").orElseThrow();
    return web.with("cookie", cookie.substring(0, cookie.indexOf(';')))
        .with("x-undercroft-client", "web");
  }

  private static Web.Answer signIn(Web web, String username, boolean cookie) throws Exception {
    return web.post(
        "/api/auth/login",
        "{\"username\": \"%s\", \"password\": \"a torch, a rope\", \"cookie\": %b}"
            .formatted(username, cookie));
  }
}
