package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.LOGIN_THROTTLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.players.v1.ChangePasswordRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How many guesses there are. Each test has a player of its own; addresses are told apart by it.
class LoginThrottleTest {
  private static TestServers servers;
  private PlayersLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void openLab() {
    lab = new PlayersLab(servers);
  }

  @AfterEach
  void closeLab() {
    lab.close();
  }

  @Test
  void five_failures_a_minute_for_an_account_from_an_address() {
    lab.player("Guessed");
    TestClient guesser = lab.stranger();
    assertThat(guess(guesser, "Guessed", 5)).containsOnly("LOGIN_REFUSED");

    var refused = Refused.of(() -> guesser.login("gUESSED", PlayersLab.PASSWORD));

    assertThat(refused.code()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    assertThat(refused.reason()).isEqualTo("LOGIN_THROTTLED");
    assertThat(refused.retryAfter()).contains(Duration.ofMinutes(1));
    assertThat(guess(guesser, "Somebody_else", 1)).containsExactly("LOGIN_REFUSED");
    assertThat(guess(lab.stranger(), "Guessed", 1)).containsExactly("LOGIN_REFUSED");

    lab.clock.pass(Duration.ofMinutes(1));
    guesser.login("Guessed", PlayersLab.PASSWORD);
  }

  @Test
  void a_name_that_nobody_has_is_counted_alike() {
    TestClient guesser = lab.stranger();

    assertThat(guess(guesser, "Nobody", 5)).containsOnly("LOGIN_REFUSED");
    assertThat(guess(guesser, "Nobody", 1)).containsExactly("LOGIN_THROTTLED");
    assertThat(guess(guesser, "'; --", 4)).containsOnly("LOGIN_REFUSED");
  }

  @Test
  void ten_failures_in_ten_minutes_from_an_address_for_whatever_accounts() {
    lab.player("Sprayed");
    TestClient sprayer = lab.stranger();
    for (int i = 0; i < 10; i++) {
      assertThat(guess(sprayer, "Account_" + i, 1)).containsExactly("LOGIN_REFUSED");
    }

    var refused = Refused.of(() -> sprayer.login("Sprayed", PlayersLab.PASSWORD));

    assertThat(refused.reason()).isEqualTo("LOGIN_THROTTLED");
    assertThat(refused.retryAfter()).contains(Duration.ofMinutes(10));
    lab.signedIn("Sprayed");
  }

  @Test
  void thirty_failures_an_hour_from_anywhere_new_and_the_player_s_own_address_stays_open() {
    TestClient home = lab.player("Besieged");
    for (int i = 0; i < 6; i++) {
      assertThat(guess(lab.stranger(), "Besieged", 5)).containsOnly("LOGIN_REFUSED");
    }

    TestClient elsewhere = lab.stranger();
    var refused = Refused.of(() -> elsewhere.login("Besieged", PlayersLab.PASSWORD));

    assertThat(refused.reason()).isEqualTo("LOGIN_THROTTLED");
    assertThat(refused.retryAfter()).contains(Duration.ofHours(1));
    home.without("authorization").login("Besieged", PlayersLab.PASSWORD);
    assertThat(guess(home.without("authorization"), "Besieged", 5)).containsOnly("LOGIN_REFUSED");
    assertThat(guess(home.without("authorization"), "Besieged", 1))
        .containsExactly("LOGIN_THROTTLED");

    lab.clock.pass(Duration.ofHours(1));
    elsewhere.login("Besieged", PlayersLab.PASSWORD);
  }

  @Test
  void an_address_signed_in_from_once_is_the_player_s_own() {
    lab.player("Traveller");
    TestClient hotel = lab.stranger();
    hotel.login("Traveller", PlayersLab.PASSWORD);
    for (int i = 0; i < 6; i++) {
      guess(lab.stranger(), "Traveller", 5);
    }

    hotel.login("Traveller", PlayersLab.PASSWORD);
  }

  @Test
  void a_success_counts_nothing() {
    lab.player("Forgetful");
    TestClient client = lab.stranger();

    for (int i = 0; i < 4; i++) {
      assertThat(guess(client, "Forgetful", 4)).doesNotContain("signed in");
      client.login("Forgetful", PlayersLab.PASSWORD);
      lab.clock.pass(Duration.ofMinutes(10));
    }
    for (int i = 0; i < 12; i++) {
      client.login("Forgetful", PlayersLab.PASSWORD);
    }
  }

  @Test
  void of_fifty_guesses_at_once_five_are_looked_at() {
    lab.player("Rushed");
    TestClient guesser = lab.stranger();

    List<String> outcomes;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls =
          IntStream.range(0, 50)
              .mapToObj(_ ->
                  CompletableFuture.supplyAsync(
                      () -> guess(guesser, "Rushed", 1).getFirst(), threads))
              .toList();
      outcomes = calls.stream().map(CompletableFuture::join).toList();
    }

    assertThat(Collections.frequency(outcomes, "LOGIN_REFUSED")).isEqualTo(5);
    assertThat(Collections.frequency(outcomes, "LOGIN_THROTTLED")).isEqualTo(45);
  }

  @Test
  void nodes_count_together_and_a_restart_forgets_nothing() {
    lab.player("Shared");
    TestClient guesser = lab.stranger();
    guess(guesser, "Shared", 3);

    try (var other = new PlayersLab(lab.url, lab.clock)) {
      TestClient there = guesser.on(other.rpc.channel());

      assertThat(guess(there, "Shared", 3))
          .containsExactly("LOGIN_REFUSED", "LOGIN_REFUSED", "LOGIN_THROTTLED");
    }
    assertThat(guess(guesser, "Shared", 1)).containsExactly("LOGIN_THROTTLED");
  }

  @Test
  void all_of_an_ipv6_network_is_one_address() {
    lab.player("Modern");

    for (int i = 0; i < 5; i++) {
      assertThat(guess(lab.stranger().at("2001:db8:1:2::" + i), "Modern", 1))
          .containsExactly("LOGIN_REFUSED");
    }

    assertThat(guess(lab.stranger().at("2001:db8:1:2:ffff::1"), "Modern", 1))
        .containsExactly("LOGIN_THROTTLED");
    assertThat(guess(lab.stranger().at("2001:db8:1:3::1"), "Modern", 1))
        .containsExactly("LOGIN_REFUSED");
  }

  @Test
  void only_the_last_hop_of_a_forwarded_call_is_believed() {
    lab.player("Forged");

    for (int i = 0; i < 5; i++) {
      guess(lab.stranger().at("198.51.100." + i + ", 192.0.2.1"), "Forged", 1);
    }

    assertThat(guess(lab.stranger().at("198.51.100.77, 192.0.2.1"), "Forged", 1))
        .containsExactly("LOGIN_THROTTLED");
  }

  @Test
  void a_password_is_changed_under_the_same_throttle() {
    TestClient client = lab.player("Borrowed");
    var wrong =
        ChangePasswordRequest.newBuilder()
            .setCurrentPassword("a guess")
            .setNewPassword("another horse battery")
            .build();
    for (int i = 0; i < 5; i++) {
      assertThat(Refused.of(() -> client.auth().changePassword(wrong)).reason())
          .isEqualTo("LOGIN_REFUSED");
    }

    var right = wrong.toBuilder().setCurrentPassword(PlayersLab.PASSWORD).build();
    assertThat(Refused.of(() -> client.auth().changePassword(right)).reason())
        .isEqualTo("LOGIN_THROTTLED");
    client.me();
  }

  @Test
  void it_counts_on_while_redis_is_away() {
    lab.player("Steady");
    servers.stopRedis();
    try {
      TestClient guesser = lab.stranger();

      assertThat(guess(guesser, "Steady", 6))
          .containsExactlyElementsOf(
              List.of(
                  "LOGIN_REFUSED",
                  "LOGIN_REFUSED",
                  "LOGIN_REFUSED",
                  "LOGIN_REFUSED",
                  "LOGIN_REFUSED",
                  "LOGIN_THROTTLED"));
    } finally {
      servers.startRedisAgain();
    }
  }

  @Test
  void what_is_counted_is_kept_as_hashes_and_swept_when_it_is_over() {
    var db = lab.database.jooq();
    guess(lab.stranger(), "Counted", 1);
    assertThat(Rows.text(db, "players.login_throttle")).doesNotContainIgnoringCase("counted");
    byte[] stale = Sha256.of(new byte[] {1});
    db.insertInto(LOGIN_THROTTLE)
        .set(LOGIN_THROTTLE.KEY, stale)
        .set(LOGIN_THROTTLE.EXPIRES_AT, 1L)
        .execute();

    for (int i = 0; i < 7; i++) {
      // Three buckets each, refused or not.
      guess(lab.stranger(), "Sweeping_" + i, 4);
    }

    assertThat(db.fetchExists(LOGIN_THROTTLE, LOGIN_THROTTLE.KEY.eq(stale))).isFalse();
    assertThat(db.fetchCount(LOGIN_THROTTLE)).isPositive();
  }

  private static List<String> guess(TestClient client, String username, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> outcome(client, username, "guess " + i))
        .toList();
  }

  private static String outcome(TestClient client, String username, String password) {
    try {
      client.login(username, password);
      return "signed in";
    } catch (StatusRuntimeException e) {
      return Refused.of(e).reason();
    }
  }
}
