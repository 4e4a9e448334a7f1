package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import dev.undercroft.players.Administration.Done;
import dev.undercroft.proto.players.v1.ChangePasswordRequest;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the command line does to accounts while a node runs, and what the audit tells of it.
class AdministrationTest {
  private static TestServers servers;
  private static PlayersLab lab;
  private static Administration admin;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers);
    admin = lab.admin();
    db = lab.database.jooq();
  }

  @AfterAll
  static void stop() {
    admin.close();
    lab.close();
    servers.close();
  }

  @Test
  void the_first_admin_is_made_here() {
    admin.create("Root", "root@example.com", PlayersLab.PASSWORD, Role.ADMIN);

    var player = lab.signedIn("Root").me().getPlayer();
    assertThat(player.getRole()).isEqualTo(dev.undercroft.proto.players.v1.Role.ROLE_ADMIN);
    assertThat(player.getDisplayName()).isEqualTo("Root");
    assertThat(Rows.audit(db, "Root"))
        .containsExactly("registered by command line: tester", "new_address by player");
  }

  @Test
  void what_registration_refuses_is_refused_here_too() {
    admin.create("Taken", "taken@example.com", PlayersLab.PASSWORD, Role.PLAYER);

    assertRefused(Reason.USERNAME_TAKEN, () -> create("TAKEN", "new@example.com", "gravel tooth"));
    assertRefused(Reason.EMAIL_TAKEN, () -> create("New", "TAKEN@example.com", "gravel tooth"));
    assertRefused(Reason.PASSWORD_REFUSED, () -> create("New", "new@example.com", "password"));
    assertRefused(Reason.PASSWORD_REFUSED, () -> create("New", "new@example.com", "short"));
    assertRefused(Reason.REQUEST_INVALID, () -> create("N", "new@example.com", "gravel tooth"));
    assertRefused(Reason.REQUEST_INVALID, () -> create("New", "new@", "gravel tooth"));
  }

  @Test
  void a_ban_ends_all_sessions_at_once_and_a_second_one_changes_nothing() {
    var sessions = List.of(lab.player("Cheat"), lab.signedIn("Cheat"), lab.signedIn("Cheat"));

    assertThat(admin.ban("cheat")).isEqualTo(new Done(true, 3));
    assertThat(admin.ban("cheat")).isEqualTo(new Done(false, 0));

    assertThat(sessions)
        .allSatisfy(each -> assertThat(Refused.of(each::me).reason()).isEqualTo("TOKEN_INVALID"));
    assertThat(admin.unban("cheat")).isEqualTo(new Done(true, 0));
    assertThat(admin.unban("cheat")).isEqualTo(new Done(false, 0));
    assertThat(Rows.audit(db, "Cheat"))
        .endsWith("banned by command line: tester", "unbanned by command line: tester");
  }

  @Test
  void another_role_takes_a_new_session() {
    TestClient before = lab.player("Tester");

    assertThat(admin.setRole("Tester", Role.TESTER)).isEqualTo(new Done(true, 1));
    assertThat(admin.setRole("Tester", Role.TESTER)).isEqualTo(new Done(false, 0));

    assertThat(Refused.of(before::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(lab.signedIn("Tester").me().getPlayer().getRole())
        .isEqualTo(dev.undercroft.proto.players.v1.Role.ROLE_TESTER);
    assertThat(Rows.audit(db, "Tester")).contains("role_changed by command line: tester tester");
  }

  @Test
  void no_player_is_a_service() {
    lab.player("Ambitious");

    assertThatThrownBy(() -> admin.setRole("Ambitious", Role.SERVICE))
        .hasMessage("a player is no service: make a service token instead");
  }

  @Test
  void sessions_are_listed_and_ended() {
    TestClient client = lab.player("Watched").at("192.0.2.9");
    client = client.without("authorization");
    client = client.with(client.login("Watched", PlayersLab.PASSWORD).getToken());

    List<Session> sessions = admin.sessions("WATCHED");
    Done done = admin.endSessions("WATCHED");

    assertThat(sessions).hasSize(2).extracting(Session::getAddress).contains("192.0.2.9");
    assertThat(sessions).extracting(Session::getCurrent).containsOnly(false);
    assertThat(done).isEqualTo(new Done(true, 2));
    assertThat(Refused.of(client::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(admin.sessions("Watched")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nobody", "", "'; drop table players.player; --", "zero\0inside"})
  void a_name_that_nobody_has_is_not_found(String name) {
    assertRefused(Reason.PLAYER_NOT_FOUND, () -> admin.ban(name));
    assertRefused(Reason.PLAYER_NOT_FOUND, () -> admin.unban(name));
    assertRefused(Reason.PLAYER_NOT_FOUND, () -> admin.setRole(name, Role.ADMIN));
    assertRefused(Reason.PLAYER_NOT_FOUND, () -> admin.sessions(name));
    assertRefused(Reason.PLAYER_NOT_FOUND, () -> admin.endSessions(name));
  }

  @Test
  void the_audit_tells_a_player_s_story_without_an_address_or_a_secret() {
    TestClient client = lab.player("Storied");
    client
        .auth()
        .changePassword(
            ChangePasswordRequest.newBuilder()
                .setCurrentPassword(PlayersLab.PASSWORD)
                .setNewPassword("another horse battery")
                .build());
    TestClient elsewhere = lab.stranger();
    elsewhere.login("Storied", "another horse battery");
    elsewhere.login("Storied", "another horse battery");
    admin.createServiceToken("storyteller");
    admin.revokeServiceToken("storyteller");

    assertThat(Rows.audit(db, "Storied"))
        .containsExactly(
            "registered by player", "password_changed by player", "new_address by player");
    String all = Rows.text(db, "players.audit");
    assertThat(all)
        .contains("service_token_created", "service_token_revoked", "storyteller")
        .doesNotContain("@example.com", "203.0.", "horse", "uc_", "ucs_", "Storied");
  }

  @Test
  void nothing_of_the_audit_can_be_changed() {
    lab.player("Historic");

    for (String change :
        List.of(
            "delete from players.audit",
            "truncate players.audit",
            "truncate players.audit cascade",
            "update players.audit set actor = 'nobody'",
            "update players.audit set player_id = null",
            "update players.audit set player_id = null, detail = 'x'",
            "update players.audit set at = now()")) {
      assertThatThrownBy(() -> db.execute(change))
          .as(change)
          .hasMessageContaining("rows of players.audit are added, never changed");
    }
    assertThat(db.fetchCount(AUDIT)).isPositive();
    assertThat(Rows.audit(db, "Historic")).containsExactly("registered by player");
  }

  private static void create(String username, String email, String password) {
    admin.create(username, email, password, Role.PLAYER);
  }

  private static void assertRefused(Reason reason, ThrowingCallable call) {
    GameException refusal = catchThrowableOfType(GameException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(reason);
  }
}
