package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.currentOffsetDateTime;

import dev.undercroft.proto.players.v1.ChangePasswordRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a password opens, and what happens to logins that meet a ban or a password change.
class LoginTest {
  private static TestServers servers;
  private static HeldThreads hashing;
  private static PlayersLab lab;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    hashing = new HeldThreads();
    lab = new PlayersLab(servers.freshDatabase(), new TestClock(), hashing);
    db = lab.database.jooq();
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void a_bcrypt_hash_of_the_earlier_system_is_replaced_at_the_login_that_it_lets_in() {
    lab.player("Veteran");
    Rows.setPasswordHash(
        db, "Veteran", "$2b$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW");

    assertThat(Refused.of(() -> lab.stranger().login("Veteran", "wrong")).reason())
        .isEqualTo("LOGIN_REFUSED");
    assertThat(Rows.passwordHash(db, "Veteran")).startsWith("$2b$");
    lab.stranger().login("Veteran", "U*U");

    assertThat(Rows.passwordHash(db, "Veteran")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    lab.stranger().login("Veteran", "U*U");
  }

  @Test
  void a_weaker_hash_is_replaced_and_one_of_today_stays() {
    lab.player("Weak");
    Rows.setPasswordHash(
        db,
        "Weak",
        // Of "password", with half of the iterations of today.
        "$argon2id$v=19$m=65536,t=1,p=1$c29tZXNhbHQ$9qWtwbpyPd3vm1rB1GThgPzZ3/ydHL92zKL+15XZypg");

    lab.stranger().login("Weak", "password");
    String replaced = Rows.passwordHash(db, "Weak");
    lab.stranger().login("Weak", "password");

    assertThat(replaced).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(Rows.passwordHash(db, "Weak")).isEqualTo(replaced);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "' or '1'='1",
        "robert'); drop table players.player;--",
        "redis.call('flushall')",
        "zero\0inside",
        "Ꭺda",
        "%",
        "{user}"
      })
  void a_name_that_nobody_can_have_is_refused_like_any_other(String name) {
    var refused = Refused.of(() -> lab.stranger().login(name, PlayersLab.PASSWORD));

    assertThat(refused.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(refused.reason()).isEqualTo("LOGIN_REFUSED");
  }

  @Test
  void letters_that_lower_case_turns_into_ours_open_nothing() {
    lab.player("Kilkenny");

    // The first letter is the sign for Kelvin, whose lower case is k.
    assertThat(
            Refused.of(() -> lab.stranger().login("\u212Ailkenny", PlayersLab.PASSWORD)).reason())
        .isEqualTo("LOGIN_REFUSED");
  }

  @Test
  void a_name_that_nobody_has_costs_a_hash_as_well() throws Exception {
    hashing.hold();
    var login = attempt("Nobody_at_all");
    PlayersLab.await(() -> hashing.waiting() == 1);

    hashing.release();

    assertThat(login.get()).isEqualTo("LOGIN_REFUSED");
  }

  @Test
  void a_banned_player_is_told_so_only_with_the_right_password() {
    TestClient client = lab.player("Banned");
    assertThat(lab.admin().ban("banned").endedSessions()).isOne();

    assertThat(Refused.of(client::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(Refused.of(() -> lab.stranger().login("Banned", "wrong")).reason())
        .isEqualTo("LOGIN_REFUSED");
    var refused = Refused.of(() -> lab.signedIn("Banned"));
    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("PLAYER_BANNED");

    lab.admin().unban("BANNED");
    lab.signedIn("Banned");
  }

  @Test
  void a_ban_while_the_password_is_checked_leaves_no_session() throws Exception {
    lab.player("Racer");
    hashing.hold();
    var login = attempt("Racer");
    PlayersLab.await(() -> hashing.waiting() == 1);

    lab.admin().ban("Racer");
    hashing.release();

    assertThat(login.get()).isEqualTo("PLAYER_BANNED");
    assertThat(Rows.sessions(db, "Racer")).isZero();
  }

  @Test
  void a_ban_that_is_being_written_leaves_no_session() throws Exception {
    lab.player("Overtaken");
    var written = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    var ban =
        CompletableFuture.runAsync(() ->
            db.transaction(tx -> {
              tx.dsl()
                  .update(PLAYER)
                  .set(PLAYER.BANNED_AT, currentOffsetDateTime())
                  .where(PLAYER.USERNAME.eq("Overtaken"))
                  .execute();
              written.countDown();
              commit.await();
            }));
    written.await();
    var login = attempt("Overtaken");
    PlayersLab.await(LoginTest::somebodyWaitsForARow);

    commit.countDown();
    ban.get();

    assertThat(login.get()).isEqualTo("PLAYER_BANNED");
    assertThat(Rows.sessions(db, "Overtaken")).isOne(); // of the registration, which no ban ended
  }

  @Test
  void a_password_change_while_the_old_one_is_checked_leaves_no_session() throws Exception {
    TestClient client = lab.player("Changer");
    hashing.hold();
    var login = attempt("Changer");
    PlayersLab.await(() -> hashing.waiting() == 1);
    changeBehindTheBack("Changer");

    hashing.release();

    assertThat(login.get()).isEqualTo("LOGIN_REFUSED");
    assertThat(client.listSessions()).hasSize(1);
  }

  @Test
  void another_hash_of_the_same_password_does_not_disturb_a_login() throws Exception {
    lab.player("Rehashed");
    hashing.hold();
    var login = attempt("Rehashed");
    PlayersLab.await(() -> hashing.waiting() == 1);
    Rows.setPasswordHash(
        db, "Rehashed", Argon2.of(new Password(PlayersLab.PASSWORD), new SecureRandom()).phc());

    hashing.release();

    assertThat(login.get()).isEqualTo("signed in");
  }

  @Test
  void a_password_change_ends_all_other_sessions() {
    TestClient changing = lab.player("Careful");
    var others = List.of(lab.signedIn("Careful"), lab.signedIn("Careful"));

    var answer =
        changing.auth().changePassword(change(PlayersLab.PASSWORD, "another horse battery"));

    assertThat(answer.getEndedSessions()).isEqualTo(2);
    assertThat(changing.listSessions()).hasSize(1);
    assertThat(others)
        .allSatisfy(other -> assertThat(Refused.of(other::me).reason()).isEqualTo("TOKEN_INVALID"));
    assertThat(Refused.of(() -> lab.signedIn("Careful")).reason()).isEqualTo("LOGIN_REFUSED");
    lab.stranger().login("Careful", "another horse battery");
  }

  @Test
  void a_password_changes_only_with_the_one_that_holds() {
    TestClient client = lab.player("Guarded");

    assertThat(
            Refused.of(() -> client.auth().changePassword(change("wrong", "another horse")))
                .reason())
        .isEqualTo("LOGIN_REFUSED");
    var common =
        Refused.of(() -> client.auth().changePassword(change(PlayersLab.PASSWORD, "password")));
    assertThat(common.reason()).isEqualTo("PASSWORD_REFUSED");
    assertThat(common.fields()).containsExactly("new_password");
    assertThat(
            Refused.of(() ->
                    client.auth().changePassword(change(PlayersLab.PASSWORD, "my_GUARDED_place")))
                .reason())
        .isEqualTo("PASSWORD_REFUSED");
    assertThat(
            Refused.of(() ->
                    lab.stranger()
                        .auth()
                        .changePassword(change(PlayersLab.PASSWORD, "another one")))
                .reason())
        .isEqualTo("TOKEN_MISSING");
    lab.signedIn("Guarded");
  }

  private static CompletableFuture<String> attempt(String username) {
    TestClient client = lab.stranger();
    return CompletableFuture.supplyAsync(() -> {
      try {
        client.login(username, PlayersLab.PASSWORD);
        return "signed in";
      } catch (StatusRuntimeException e) {
        return Refused.of(e).reason();
      }
    });
  }

  // As PasswordChange writes it; through the service it would wait for the threads that are held.
  private static void changeBehindTheBack(String username) {
    db.update(PLAYER)
        .set(PLAYER.PASSWORD_NUMBER, PLAYER.PASSWORD_NUMBER.plus(1))
        .where(PLAYER.USERNAME.eq(username))
        .execute();
  }

  private static boolean somebodyWaitsForARow() {
    return db.fetchOne("select count(*) from pg_locks where not granted").get(0, long.class) > 0;
  }

  private static ChangePasswordRequest change(String current, String wanted) {
    return ChangePasswordRequest.newBuilder()
        .setCurrentPassword(current)
        .setNewPassword(wanted)
        .build();
  }
}
