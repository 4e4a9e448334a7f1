package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.testkit.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Players and saves through the real Envoy, as JSON. The last test uses up what one address may
/// fail; those that stop something come before it.
@TestMethodOrder(OrderAnnotation.class)
class PlayersIT {
  private static Product product;
  private static Launched up;

  @BeforeAll
  static void start() throws Exception {
    product = Product.named("players");
    up = product.up();
  }

  @AfterAll
  static void stop() throws Exception {
    up.close();
    product.close();
  }

  private static Web web() {
    return Web.at(up.runFile().web());
  }

  private static Web player() throws Exception {
    return Newcomers.player(web());
  }

  private static String save(int expected, byte[] runState) {
    return """
    {"slot": 1, "expectedRevision": %d, "name": "deep; drop table saves.slot --", "floor": 2, "level": 3, "hp": 4, "maxHp": 5,
     "score": 6, "turns": 7, "release": 1, "runState": "%s"}\
    """
        .formatted(expected, Base64.getEncoder().encodeToString(runState));
  }

  @Test
  @Order(1)
  void a_session_cookie_is_for_pages_of_this_origin_alone() throws Exception {
    Web.Answer registered = web().post("/api/auth/register", Newcomers.registration(true));
    String cookie = registered.whole().headers().firstValue("set-cookie").orElseThrow();
    Web bare = web().with("cookie", cookie.substring(0, cookie.indexOf(';')));
    Web page = bare.with("x-undercroft-client", "web");

    assertThat(registered.at("/token")).isEmpty();
    assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
    assertThat(bare.get("/api/profile/me").status()).isEqualTo(403);
    assertThat(bare.get("/api/profile/me").reason()).isEqualTo("CLIENT_HEADER_MISSING");
    assertThat(page.get("/api/profile/me").status()).isEqualTo(200);

    Web.Answer out = page.post("/api/auth/logout", "{}");
    assertThat(out.whole().headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(page.get("/api/profile/me").reason()).isEqualTo("TOKEN_INVALID");
  }

  // A page of another origin has to ask first whether it may send that header, and is not told so.
  @Test
  @Order(1)
  void no_other_origin_may_send_the_header_that_a_cookie_needs() throws Exception {
    var preflight =
        HttpRequest.newBuilder(URI.create(up.runFile().web() + "/api/profile/me"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("origin", "http://localhost:5173")
            .header("access-control-request-method", "GET")
            .header("access-control-request-headers", "x-undercroft-client")
            .build();

    var answer = HttpClient.newHttpClient().send(preflight, BodyHandlers.ofString()).headers();

    assertThat(answer.firstValue("access-control-allow-headers").orElse(""))
        .doesNotContain("x-undercroft-client");
    assertThat(answer.firstValue("access-control-allow-credentials")).isEmpty();
  }

  @Test
  @Order(1)
  void the_slots_of_a_player_are_kept_and_of_two_writers_one_is_told_what_the_other_wrote()
      throws Exception {
    Web me = player();
    byte[] run = {1, 2, 3};

    assertThat(me.get("/api/saves").body().at("/saves")).hasSize(3);
    assertThat(me.post("/api/game/save", save(0, run)).at("/save/revision")).isEqualTo("1");
    Web.Answer late = me.post("/api/game/save", save(0, run));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.reason()).isEqualTo("SAVE_CHANGED");
    assertThat(late.at("/details/1/@type"))
        .isEqualTo("type.googleapis.com/undercroft.saves.v1.Save");
    assertThat(late.at("/details/1/revision")).isEqualTo("1");
    assertThat(me.get("/api/saves/1").at("/save/runState")).isEqualTo("AQID");
    assertThat(me.delete("/api/saves/1?expectedRevision=1").at("/save/deleted")).isEqualTo("true");
    assertThat(me.get("/api/saves/1").reason()).isEqualTo("SAVE_NOT_FOUND");
    assertThat(
            me.post("/api/saves/1/restore", "{\"revision\": 1, \"expectedRevision\": 2}")
                .at("/save/revision"))
        .isEqualTo("3");
    assertThat(me.get("/api/saves/1/revisions").body().at("/revisions")).hasSize(3);
    assertThat(me.get("/api/saves/1/revisions/1").at("/save/name"))
        .isEqualTo("deep; drop table saves.slot --");
    assertThat(player().get("/api/saves/1").reason()).isEqualTo("SAVE_NOT_FOUND");
  }

  @Test
  @Order(1)
  void a_run_state_has_256_kib_at_most_and_what_is_far_larger_never_gets_to_the_server()
      throws Exception {
    Web me = player();

    assertThat(me.post("/api/game/save", save(0, new byte[262_144])).status()).isEqualTo(200);
    Web.Answer oneMore = me.post("/api/game/save", save(1, new byte[262_145]));
    assertThat(oneMore.status()).isEqualTo(400);
    assertThat(oneMore.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(oneMore.body().toString()).contains("run_state");
    Web.Answer far = me.post("/api/game/save", save(1, new byte[1_000_000]));
    assertThat(far.status()).isEqualTo(413);
    assertThat(far.reason()).isEqualTo("MESSAGE_TOO_LARGE");
  }

  @Test
  @Order(1)
  void a_profile_can_be_changed_found_taken_along_and_deleted() throws Exception {
    Web me = player();
    String id = me.get("/api/profile/me").at("/player/id");
    String name = me.get("/api/profile/me").at("/player/username");

    Web.Answer changed = me.send("PATCH", "/api/profile/me", "{\"displayName\": \"  Grue ☠ \"}");
    assertThat(changed.at("/profile/displayName")).isEqualTo("Grue ☠");
    assertThat(web().get("/api/profile/" + id).at("/profile/displayName")).isEqualTo("Grue ☠");
    assertThat(web().get("/api/profile/by-name/" + name.toUpperCase()).at("/profile/id"))
        .isEqualTo(id);
    assertThat(web().get("/api/profile/" + id).body().toString()).doesNotContain("@example.com");
    assertThat(me.get("/api/profile/me/export").body().at("/data").propertyNames())
        .contains("players", "saves");

    assertThat(me.delete("/api/profile/me").status()).isEqualTo(200);
    assertThat(web().get("/api/profile/" + id).reason()).isEqualTo("PLAYER_NOT_FOUND");
    assertThat(me.get("/api/profile/me").reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  @Order(1)
  void neither_log_nor_access_log_has_a_token_a_password_or_an_address() throws Exception {
    Web me = player();
    me.get("/api/saves?" + "access_token=secret");
    me.get("/api/profile/me");

    assertThat(product.logs()).doesNotContain(Newcomers.SECRETS).doesNotContain("access_token");
  }

  @Test
  @Order(2)
  void a_session_and_a_save_outlive_redis_and_a_restart_of_everything() throws Exception {
    Web me = player();
    me.post("/api/game/save", save(0, new byte[] {9}));
    TestServers.signal("KILL", up.runFile().pids().get("redis"));

    assertThat(me.get("/api/profile/me").status()).isEqualTo(200);
    assertThat(me.post("/api/game/save", save(1, new byte[] {10})).at("/save/revision"))
        .isEqualTo("2");
    assertThat(me.get("/api/saves").at("/saves/1/revision")).isEqualTo("2");

    up.close();
    up = product.up();
    Web again = new Web(up.runFile().web(), me.headers());
    assertThat(again.get("/api/saves/1").at("/save/runState")).isEqualTo("Cg==");
  }

  @Test
  @Order(2)
  void a_postgresql_that_hangs_is_said_and_costs_nothing_once_it_goes_on() throws Exception {
    Web me = player();
    long postgres = up.runFile().pids().get("postgres");
    // Those that are connected hang too.
    var backends =
        ProcessHandle.of(postgres).orElseThrow().descendants().map(ProcessHandle::pid).toList();
    TestServers.signal("STOP", postgres);
    backends.forEach(pid -> TestServers.signal("STOP", pid));
    Web.Answer away;
    try {
      away = me.post("/api/game/save", save(0, new byte[] {1}));
    } finally {
      backends.forEach(pid -> TestServers.signal("CONT", pid));
      TestServers.signal("CONT", postgres);
    }

    assertThat(away.reason()).isIn("DEADLINE_EXCEEDED", "DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN");
    Launched.await(Duration.ofMinutes(1), () -> me.get("/api/saves").status() == 200);
  }

  @Test
  @Order(3)
  void who_lies_about_where_a_login_comes_from_is_throttled_all_the_same() throws Exception {
    Web.Answer last = null;
    for (int i = 0; i < 11; i++) {
      last =
          web()
              .with("x-forwarded-for", "203.0.113." + i)
              .post(
                  "/api/auth/login",
                  "{\"username\": \"nobody_%d\", \"password\": \"wrong one\"}".formatted(i));
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.reason()).isEqualTo("LOGIN_THROTTLED");
    assertThat(last.body().toString()).contains("retryDelay");
  }
}
