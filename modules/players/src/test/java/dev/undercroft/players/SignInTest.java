package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.proto.players.v1.GetProfileByNameRequest;
import dev.undercroft.proto.players.v1.GetProfileRequest;
import dev.undercroft.proto.players.v1.LogoutRequest;
import dev.undercroft.proto.players.v1.RegisterRequest;
import dev.undercroft.proto.players.v1.RegisterResponse;
import dev.undercroft.proto.players.v1.RevokeSessionRequest;
import dev.undercroft.proto.players.v1.Role;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The way of a player through registration, login, sessions and profile.
class SignInTest {
  private static TestServers servers;
  private static PlayersLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers);
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void who_registers_is_signed_in() {
    TestClient client = lab.stranger();

    RegisterResponse answer =
        client
            .auth()
            .register(
                RegisterRequest.newBuilder()
                    .setUsername("Ada_1")
                    .setEmail("ada@example.com")
                    .setPassword(PlayersLab.PASSWORD)
                    .setDisplayName("  Ada of the Deep ")
                    .build());

    assertThat(answer.getPlayer().getUsername()).isEqualTo("Ada_1");
    assertThat(answer.getPlayer().getDisplayName()).isEqualTo("Ada of the Deep");
    assertThat(answer.getPlayer().getEmail()).isEqualTo("ada@example.com");
    assertThat(answer.getPlayer().getRole()).isEqualTo(Role.ROLE_PLAYER);
    assertThat(answer.getToken()).matches("uc_[A-Za-z0-9_-]{64}");
    assertThat(answer.getExpiresAt().getSeconds())
        .isEqualTo(lab.clock.instant().plus(Limits.SESSION_LIFE).getEpochSecond());
    assertThat(client.with(answer.getToken()).me().getPlayer()).isEqualTo(answer.getPlayer());
  }

  @Test
  void without_a_display_name_the_username_is_shown() {
    TestClient client = lab.player("Nameless");

    assertThat(client.me().getProfile().getDisplayName()).isEqualTo("Nameless");
  }

  @Test
  void a_login_takes_the_name_in_whatever_case() {
    lab.player("Casimir");
    TestClient client = lab.stranger();

    var answer = client.login("cASIMIR", PlayersLab.PASSWORD);

    assertThat(answer.getPlayer().getUsername()).isEqualTo("Casimir");
    assertThat(client.with(answer.getToken()).me().getPlayer()).isEqualTo(answer.getPlayer());
  }

  @Test
  void an_unknown_name_and_a_wrong_password_are_answered_alike() {
    lab.player("Known");

    var wrong = Refused.of(() -> lab.stranger().login("Known", "not the password"));
    var unknown = Refused.of(() -> lab.stranger().login("Unknown", "not the password"));

    assertThat(wrong.code()).isEqualTo(Code.UNAUTHENTICATED);
    assertThat(wrong.reason()).isEqualTo("LOGIN_REFUSED");
    assertThat(unknown).isEqualTo(wrong);
  }

  @Test
  void a_logout_ends_the_session_and_no_other() {
    TestClient first = lab.player("Quitter");
    TestClient second = lab.stranger();
    second = second.with(second.login("Quitter", PlayersLab.PASSWORD).getToken());

    first.sessions().logout(LogoutRequest.getDefaultInstance());

    assertThat(Refused.of(first::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(second.me().getPlayer().getUsername()).isEqualTo("Quitter");
  }

  @Test
  void sessions_are_listed_the_newest_first_and_can_be_revoked() {
    TestClient phone = lab.player("Lister").at("198.51.100.7");
    lab.clock.pass(Duration.ofMinutes(1));
    TestClient page = phone.without("authorization");
    page = page.with(page.login("Lister", PlayersLab.PASSWORD).getToken());

    var listed = page.listSessions();

    assertThat(listed).extracting(Session::getCurrent).containsExactly(true, false);
    assertThat(listed.getFirst().getAddress()).isEqualTo("198.51.100.7");
    assertThat(listed.getFirst().getClient()).startsWith("grpc-java-inprocess/");

    page.sessions()
        .revokeSession(RevokeSessionRequest.newBuilder().setId(listed.getLast().getId()).build());

    assertThat(page.listSessions()).containsExactly(listed.getFirst());
    assertThat(Refused.of(phone::me).reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void a_new_display_name_is_seen_by_all_at_once() {
    TestClient client = lab.player("Renamed");

    var answer =
        client
            .profiles()
            .updateMe(UpdateMeRequest.newBuilder().setDisplayName(" The Renamed ").build());

    assertThat(answer.getProfile().getDisplayName()).isEqualTo("The Renamed");
    assertThat(client.me().getProfile()).isEqualTo(answer.getProfile());
    var others = lab.stranger().profiles();
    assertThat(
            others
                .getProfile(
                    GetProfileRequest.newBuilder().setPlayerId(answer.getProfile().getId()).build())
                .getProfile())
        .isEqualTo(answer.getProfile());
    assertThat(
            others
                .getProfileByName(
                    GetProfileByNameRequest.newBuilder().setUsername("reNAMED").build())
                .getProfile())
        .isEqualTo(answer.getProfile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "' or '1'='1", "]] redis.call('flushall') --[[", "{user}"})
  void a_page_is_asked_for_by_a_uuid(String id) {
    var request = GetProfileRequest.newBuilder().setPlayerId(id).build();

    var refused = Refused.of(() -> lab.stranger().profiles().getProfile(request));

    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly("player_id");
  }

  @Test
  void the_page_of_nobody_is_not_found() {
    var request = GetProfileRequest.newBuilder().setPlayerId(new UUID(0, 0).toString()).build();

    assertThat(Refused.of(() -> lab.stranger().profiles().getProfile(request)).reason())
        .isEqualTo("PLAYER_NOT_FOUND");
  }

  @Test
  void an_update_that_names_nothing_changes_nothing() {
    TestClient client = lab.player("Unchanged");
    var before = client.me().getProfile();

    var answer = client.profiles().updateMe(UpdateMeRequest.getDefaultInstance());

    assertThat(answer.getProfile()).isEqualTo(before);
  }
}
