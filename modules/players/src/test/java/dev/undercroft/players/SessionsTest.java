package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.players.v1.LoginRequest;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.proto.players.v1.RevokeSessionRequest;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How long a token is good for, and what else may be shown for one.
class SessionsTest {
  private static TestServers servers;
  private static PlayersLab lab;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers);
    db = lab.database.jooq();
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "uc_",
        "ucs_",
        "uc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "uc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "uc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "ucs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "' or '1'='1",
        "]] redis.call('flushall') --[["
      })
  void a_token_that_is_none_of_ours_is_refused(String token) {
    var refused = Refused.of(lab.stranger().with(token)::me);

    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("TOKEN_INVALID");
    assertThat(refused.message()).doesNotContain(token + " ");
  }

  @Test
  void a_call_without_a_token_is_told_to_sign_in() {
    var refused = Refused.of(lab.stranger()::me);

    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("TOKEN_MISSING");
    assertThat(Refused.of(lab.stranger()::listSessions).reason()).isEqualTo("TOKEN_MISSING");
  }

  @Test
  void a_token_with_another_player_s_id_in_it_is_none() {
    var mine = SessionToken.parse(token("Owner")).orElseThrow();
    var other = SessionToken.parse(token("Target")).orElseThrow();

    // The other's id, which takes 21 characters and a bit, before my secret.
    String forged = other.text().substring(0, 3 + 22) + mine.text().substring(3 + 22);

    assertThat(Refused.of(lab.stranger().with(forged)::me).reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void somebody_else_s_session_can_t_be_seen_or_ended() {
    TestClient victim = lab.player("Victim");
    TestClient other = lab.player("Nosy");
    Session session = victim.listSessions().getFirst();

    var refused = Refused.of(() -> other.sessions().revokeSession(revoke(session.getId())));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("SESSION_NOT_FOUND");
    assertThat(other.listSessions()).doesNotContain(session);
    victim.me();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "'; drop table players.session; --"})
  void a_session_is_named_by_a_uuid(String id) {
    TestClient client = lab.stranger();

    var refused = Refused.of(() -> client.sessions().revokeSession(revoke(id)));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly("id");
  }

  @Test
  void a_session_that_never_was_is_not_found() {
    TestClient client = lab.player("Guessing");

    var refused =
        Refused.of(() -> client.sessions().revokeSession(revoke(UUID.randomUUID().toString())));

    assertThat(refused.reason()).isEqualTo("SESSION_NOT_FOUND");
  }

  @Test
  void a_session_unused_for_a_day_is_over() {
    TestClient client = lab.player("Idler");

    lab.clock.pass(Limits.SESSION_IDLE.minusSeconds(1));
    TestClient stillThere = lab.signedIn("Idler");
    assertThat(stillThere.listSessions()).hasSize(2);
    lab.clock.pass(Duration.ofSeconds(1));

    assertThat(Refused.of(client::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(stillThere.listSessions()).hasSize(1);
  }

  @Test
  void a_session_in_use_lasts_seven_days_and_no_longer() {
    TestClient client = lab.player("Regular");
    // So that a use which the cache has not heard of yet is not missed: idle sessions end after 24
    // h.
    Duration step = Duration.ofHours(8);

    for (Duration passed = step;
        passed.compareTo(Limits.SESSION_LIFE) < 0;
        passed = passed.plus(step)) {
      lab.clock.pass(step);
      // A use that comes while the last one is still being noted is noted by a later call.
      PlayersLab.await(() -> {
        client.me();
        return lastUsed(client) == lab.clock.instant().getEpochSecond();
      });
    }
    lab.clock.pass(step);

    assertThat(Refused.of(client::me).reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void the_last_use_is_written_every_ten_minutes_and_not_more_often() {
    TestClient client = lab.player("Busy");
    long opened = lastUsed(client);

    lab.clock.pass(Limits.SESSION_USE_WRITTEN.minusSeconds(1));
    client.me();
    assertThat(lastUsed(client)).isEqualTo(opened);
    lab.clock.pass(Duration.ofSeconds(1));
    client.me();

    PlayersLab.await(() -> lastUsed(client) == opened + Limits.SESSION_USE_WRITTEN.toSeconds());
  }

  @Test
  void sessions_that_are_over_go_with_the_next_login() {
    lab.player("Sweeper");
    lab.signedIn("Sweeper");
    lab.clock.pass(Limits.SESSION_IDLE);
    assertThat(Rows.sessions(db, "Sweeper")).isEqualTo(2);

    lab.signedIn("Sweeper");

    assertThat(Rows.sessions(db, "Sweeper")).isOne();
  }

  @Test
  void one_session_more_than_a_hundred_ends_the_oldest() {
    TestClient oldest = lab.player("Hoarder");
    var account = PlayerStore.account(db, new Username("Hoarder"), origin()).orElseThrow();
    var opening = new SessionOpening(lab.clock);
    var tokens = new ArrayList<String>();
    // As Login does it, without a hundred hashes.
    for (int i = 1; i < Limits.SESSIONS_PER_PLAYER; i++) {
      lab.clock.pass(Duration.ofSeconds(1));
      var opened =
          lab.database.transaction(
              tx -> opening.open(tx, account.card(), 1, origin(), opening.now()).orElseThrow());
      tokens.add(opened.signedIn().session().token().text());
    }
    oldest.me();

    lab.clock.pass(Duration.ofSeconds(1));
    TestClient newest = lab.signedIn("Hoarder");

    assertThat(Refused.of(oldest::me).reason()).isEqualTo("TOKEN_INVALID");
    lab.stranger().with(tokens.getFirst()).me();
    assertThat(newest.listSessions()).hasSize(Limits.SESSIONS_PER_PLAYER);
    assertThat(newest.listSessions().getFirst().getCurrent()).isTrue();
  }

  @Test
  void a_token_is_kept_as_a_hash_only() {
    String token = token("Hashed");

    String rows = Rows.text(db, "players.session") + Rows.text(db, "players.audit");

    assertThat(rows).isNotEmpty().doesNotContain(token).doesNotContain(token.substring(3));
  }

  @Test
  void for_the_page_the_token_travels_as_a_cookie_and_in_no_answer() {
    lab.player("Page");
    TestClient page = lab.stranger();

    var answer =
        page.auth()
            .login(
                LoginRequest.newBuilder()
                    .setUsername("Page")
                    .setPassword(PlayersLab.PASSWORD)
                    .setCookie(true)
                    .build());
    String cookie = page.answered("set-cookie");

    assertThat(answer.getToken()).isEmpty();
    assertThat(cookie)
        .matches(
            "undercroft_session=uc_[A-Za-z0-9_-]{64}; Path=/; Max-Age=604800; HttpOnly; SameSite=Strict");
    TestClient withCookie =
        page.with("cookie", "other=1; " + cookie.substring(0, cookie.indexOf(';')));
    assertThat(withCookie.with("x-undercroft-client", "page").me().getPlayer())
        .isEqualTo(answer.getPlayer());

    var refused = Refused.of(withCookie::me);
    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("CLIENT_HEADER_MISSING");
  }

  @Test
  void registration_sets_the_cookie_too_and_logout_clears_it() {
    TestClient page = lab.stranger().with("x-undercroft-client", "page");
    var request = PlayersLab.registration("Cookie_monster").toBuilder().setCookie(true).build();

    assertThat(page.auth().register(request).getToken()).isEmpty();
    String cookie = page.answered("set-cookie");
    TestClient signedIn = page.with("cookie", cookie.substring(0, cookie.indexOf(';')));
    signedIn.sessions().logout(LogoutRequest.getDefaultInstance());

    assertThat(signedIn.answered("set-cookie"))
        .startsWith("undercroft_session=; Path=/; Max-Age=0;");
    assertThat(Refused.of(signedIn::me).reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void a_cookie_that_is_over_does_not_hinder_the_next_login() {
    lab.player("Returning");
    String old = "undercroft_session=" + lab.signedIn("Returning").token();
    lab.clock.pass(Limits.SESSION_LIFE);
    TestClient page = lab.stranger().with("x-undercroft-client", "page").with("cookie", old);
    assertThat(Refused.of(page::me).reason()).isEqualTo("TOKEN_INVALID");

    var answer = page.login("Returning", PlayersLab.PASSWORD);

    assertThat(answer.getToken()).isNotEmpty();
  }

  @Test
  void without_a_cookie_asked_for_none_is_set() {
    TestClient client = lab.stranger();
    client.auth().register(PlayersLab.registration("Plain"));

    assertThat(client.answered("set-cookie")).isNull();
  }

  @Test
  void what_is_cached_of_a_session_comes_back_as_it_was() throws Exception {
    var session =
        new LiveSession(
            UUID.randomUUID(),
            new PlayerId(UUID.randomUUID()),
            Role.TESTER,
            Instant.ofEpochMilli(1_700_000_000_123L),
            Instant.ofEpochMilli(-5));

    byte[] bytes = LiveSession.CODEC.encode(session);

    assertThat(LiveSession.CODEC.decode(bytes)).isEqualTo(session);
  }

  @Test
  void bytes_of_another_form_are_a_miss() {
    var wrong = List.of(new byte[0], new byte[49], new byte[50], new byte[51], "{}".getBytes());

    assertThat(wrong)
        .allSatisfy(bytes ->
            assertThatThrownBy(() -> LiveSession.CODEC.decode(bytes))
                .isInstanceOf(Exception.class));
  }

  private static Origin origin() {
    return new Origin(Optional.empty(), "");
  }

  private static String token(String username) {
    return lab.player(username).token();
  }

  private static long lastUsed(TestClient client) {
    var hash = SessionToken.parse(client.token()).orElseThrow().hash();
    return SessionStore.find(db, hash).orElseThrow().lastUsedAt().getEpochSecond();
  }

  private static RevokeSessionRequest revoke(String id) {
    return RevokeSessionRequest.newBuilder().setId(id).build();
  }
}
