package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.testkit.TestServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Players, saves and what admins do through the real Envoy, as JSON. The last test uses up what
/// one address may fail; those that stop something come before it.
@TestMethodOrder(OrderAnnotation.class)
class PlayersIT {
  private static final AtomicInteger players = new AtomicInteger();
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

  private static String registration(boolean cookie) {
    int number = players.incrementAndGet();
    return """
    {"username": "player_%1$d", "email": "player%1$d@example.com", "password": "a torch, a rope", "displayName": "P", "cookie": %2$b}\
    """
        .formatted(number, cookie);
  }

  private static Web player() throws Exception {
    Web.Answer answer = web().post("/api/auth/register", registration(false));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return web().bearing(answer.at("/token"));
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
    Web.Answer registered = web().post("/api/auth/register", registration(true));
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
  void an_admin_publishes_and_rolls_back_until_the_role_is_taken() throws Exception {
    Web.Answer registered = web().post("/api/auth/register", registration(true));
    String name = registered.at("/player/username");
    assertThat(signedIn(name).post("/api/admin/plan", files()).reason()).isEqualTo("ROLE_MISSING");
    assertThat(product.run("admin", "role", name, "admin").exit()).isZero();
    Web admin = signedIn(name);

    Web.Answer plan = admin.post("/api/admin/plan", files());
    assertThat(plan.at("/plan/diff/records/0/fields/0/after")).isEqualTo("4711");
    List<JsonNode> published = admin.postForLines("/api/admin/releases", publish());
    assertThat(published.getFirst().at("/progress/step").asString())
        .isEqualTo("PUBLISH_STEP_TABLES_WRITTEN");
    assertThat(published.getLast().at("/progress/outcome/release/number").asInt()).isEqualTo(2);
    assertThat(web().get("/api/enemies/goblin").at("/enemy/hp")).isEqualTo("4711");
    assertThat(
            admin.post("/api/admin/releases", publish().replace("a-key-to", "b-key-to")).status())
        .isEqualTo(409);
    var back = "{\"base\": 2, \"reason\": \"too tough\", \"idempotencyKey\": \"another-key\"}";
    List<JsonNode> rolledBack = admin.postForLines("/api/admin/releases/1/rollback", back);
    assertThat(rolledBack.getLast().at("/progress/outcome/changed").asBoolean()).isTrue();
    assertThat(web().get("/api/enemies/goblin").at("/release/number")).isEqualTo("1");
    Web.Answer audit = admin.get("/api/admin/audit?pageSize=2");
    assertThat(audit.at("/entries/0/action")).isEqualTo("RELEASE_ACTION_ROLLED_BACK");
    assertThat(audit.at("/entries/1/author")).isEqualTo(name);

    assertThat(product.run("admin", "role", name, "player").exit()).isZero();
    assertThat(admin.post("/api/admin/releases", publish()).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(signedIn(name).post("/api/admin/releases", publish()).reason())
        .isEqualTo("ROLE_MISSING");
  }

  // After the two moves of the test above.
  @Test
  @Order(2)
  void releases_are_compared_remembered_and_followed_as_json() throws Exception {
    Web.Answer diff = web().get("/api/releases/1/diff/2");
    assertThat(diff.at("/diff/records/0/key")).isEqualTo("goblin");
    assertThat(diff.at("/diff/records/0/fields/0/after")).isEqualTo("4711");
    assertThat(diff.body().at("/diff/impact").size()).isPositive();

    Web.Answer history = web().get("/api/enemies/goblin/history?field=hp");
    assertThat(history.at("/events/0/rollback")).isEqualTo("true");
    assertThat(history.at("/events/1/fields/0/after")).isEqualTo("4711");
    assertThat(history.at("/events/1/reason")).isEqualTo("tougher");

    Web.Answer then = web().get("/api/enemies/goblin?as_of=" + history.at("/events/1/at"));
    assertThat(then.at("/release/number")).isEqualTo("2");
    assertThat(then.at("/enemy/hp")).isEqualTo("4711");
    assertThat(then.whole().headers().firstValue("cache-control")).hasValue("no-cache");
    assertThat(web().get("/api/content?as_of=2001-01-01T00:00:00Z").reason())
        .isEqualTo("RELEASE_NOT_FOUND");

    Web.Answer delta = web().get("/api/releases/1/delta/2");
    assertThat(delta.at("/changed/enemies/0/hp")).isEqualTo("4711");
    assertThat(delta.at("/fields/0/record/key")).isEqualTo("goblin");
    assertThat(delta.body().at("/fields/0/numbers").size()).isEqualTo(1);

    List<JsonNode> moves = web().lines("/api/releases/watch?after=1", 2);
    assertThat(moves.getFirst().at("/release/number").asInt()).isEqualTo(2);
    assertThat(moves.getFirst().at("/changedKinds/0").asString()).isEqualTo("enemies");
    assertThat(moves.getLast().at("/activation").asInt()).isEqualTo(3);
    assertThat(web().get("/api/releases/watch?after=99").reason()).isEqualTo("WATCH_AHEAD");
  }

  @Test
  @Order(2)
  void a_draft_is_shown_to_whoever_has_a_token_until_it_is_dropped() throws Exception {
    Web.Answer registered = web().post("/api/auth/register", registration(false));
    String name = registered.at("/player/username");
    assertThat(product.run("admin", "role", name, "admin").exit()).isZero();
    Web.Answer login =
        web()
            .post(
                "/api/auth/login",
                "{\"username\": \"%s\", \"password\": \"a torch, a rope\"}".formatted(name));
    Web admin = web().bearing(login.at("/token"));
    String draft =
        files()
            .replaceFirst("}$", ", \"reason\": \"tougher\", \"idempotencyKey\": \"a-draft-key\"}");

    String number = admin.post("/api/drafts", draft).at("/draft/release/number");
    Web.Answer granted = admin.post("/api/drafts/" + number + "/preview-tokens", "{}");
    Web preview = web().with("x-undercroft-preview", granted.at("/token"));
    Web.Answer shown = preview.get("/api/enemies/goblin");

    assertThat(shown.at("/enemy/hp")).isEqualTo("4711");
    assertThat(shown.at("/release/draft")).isEqualTo("true");
    assertThat(shown.whole().headers().firstValue("cache-control")).hasValue("private, no-store");
    assertThat(shown.whole().headers().firstValue("etag")).isEmpty();
    assertThat(admin.get("/api/releases/" + number + "/content").status()).isEqualTo(200);
    assertThat(web().get("/api/enemies/goblin").at("/release/draft")).isEqualTo("false");
    assertThat(web().get("/api/enemies/goblin?release=" + number).reason())
        .isEqualTo("RELEASE_NOT_FOUND");
    assertThat(admin.delete("/api/drafts/" + number).status()).isEqualTo(200);
    assertThat(preview.get("/api/enemies/goblin").status()).isEqualTo(401);
    assertThat(preview.get("/api/enemies/goblin").reason()).isEqualTo("PREVIEW_TOKEN_INVALID");
  }

  private static Web signedIn(String username) throws Exception {
    Web.Answer answer =
        web()
            .post(
                "/api/auth/login",
                "{\"username\": \"%s\", \"password\": \"a torch, a rope\", \"cookie\": true}"
                    .formatted(username));
    String cookie = answer.whole().headers().firstValue("set-cookie").orElseThrow();
    return web()
        .with("cookie", cookie.substring(0, cookie.indexOf(';')))
        .with("x-undercroft-client", "web");
  }

  private static String publish() throws Exception {
    return files()
        .replaceFirst(
            "}$", ", \"base\": 1, \"reason\": \"tougher\", \"idempotencyKey\": \"a-key-to-send\"}");
  }

  // The enemies with a goblin of 4711 hit points, and the version that this takes.
  private static String files() throws Exception {
    String text = Files.readString(product.data().resolve("seeds/enemies.json"));
    int goblin = text.indexOf("\"id\": \"goblin\"");
    String edited =
        text.substring(0, goblin).replaceFirst("\"version\": \"1\\.", "\"version\": \"2.")
            + text.substring(goblin).replaceFirst("\"hp\": \\d+", "\"hp\": 4711");
    var request = JsonMapper.shared().createObjectNode();
    request.putArray("files").addObject().put("name", "enemies.json").put("text", edited);
    return request.toString();
  }

  @Test
  @Order(1)
  void neither_log_nor_access_log_has_a_token_a_password_or_an_address() throws Exception {
    Web me = player();
    me.get("/api/saves?" + "access_token=secret");
    me.get("/api/profile/me");

    String logs =
        Files.readString(product.home().resolve("logs/envoy.log"))
            + Files.readString(product.home().resolve("logs/server.log"));

    assertThat(logs).doesNotContain("uc_", "ucp_", "a torch", "@example.com", "access_token");
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
