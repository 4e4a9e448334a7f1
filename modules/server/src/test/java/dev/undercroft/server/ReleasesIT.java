package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What admins do with releases, and what everybody sees of it, through the real Envoy, as JSON.
@TestMethodOrder(OrderAnnotation.class)
class ReleasesIT {
  private static Product product;
  private static Launched up;

  @BeforeAll
  static void start() throws Exception {
    product = Product.named("releases");
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

  @Test
  @Order(1)
  void an_admin_publishes_and_rolls_back_until_the_role_is_taken() throws Exception {
    Web.Answer registered = web().post("/api/auth/register", Newcomers.registration(true));
    String name = registered.at("/player/username");
    assertThat(Newcomers.byCookie(web(), name).post("/api/admin/plan", files()).reason())
        .isEqualTo("ROLE_MISSING");
    assertThat(product.run("admin", "role", name, "admin").exit()).isZero();
    Web admin = Newcomers.byCookie(web(), name);

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
    assertThat(Newcomers.byCookie(web(), name).post("/api/admin/releases", publish()).reason())
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
    Web.Answer registered = web().post("/api/auth/register", Newcomers.registration(false));
    String name = registered.at("/player/username");
    assertThat(product.run("admin", "role", name, "admin").exit()).isZero();
    Web admin = Newcomers.byToken(web(), name);
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

  @Test
  @Order(3)
  void neither_log_nor_access_log_has_a_token_a_password_or_an_address() throws Exception {
    assertThat(product.logs()).doesNotContain(Newcomers.SECRETS);
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
}
