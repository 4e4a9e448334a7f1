package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.proto.players.v1.DeleteMeRequest;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other programs, which act for players.
class ServiceTokenTest {
  private static final String HEADER = "x-undercroft-player";
  private static TestServers servers;
  private static PlayersLab lab;
  private static Administration admin;
  private static TestClient player;
  private static String playerId;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers);
    admin = lab.admin();
    player = lab.player("Ada");
    playerId = player.me().getPlayer().getId();
  }

  @AfterAll
  static void stop() {
    admin.close();
    lab.close();
    servers.close();
  }

  @Test
  void a_service_acts_for_the_player_that_it_names() {
    TestClient service = service("match-maker").with(HEADER, playerId);

    assertThat(service.me()).isEqualTo(player.me());
    service.profiles().updateMe(UpdateMeRequest.newBuilder().setDisplayName("By proxy").build());
    assertThat(player.me().getProfile().getDisplayName()).isEqualTo("By proxy");
  }

  @Test
  void a_service_that_names_nobody_is_nobody_s() {
    assertThat(Refused.of(service("loner")::me).reason()).isEqualTo("TOKEN_MISSING");
  }

  @Test
  void a_service_may_not_do_what_only_the_player_may() {
    TestClient service = service("eager").with(HEADER, playerId);

    var refused =
        Refused.of(() -> service.profiles().deleteMe(DeleteMeRequest.getDefaultInstance()));

    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("ROLE_MISSING");
    assertThat(Refused.of(service::listSessions).reason()).isEqualTo("ROLE_MISSING");
  }

  @Test
  void a_player_that_does_not_exist_is_not_found() {
    TestClient service = service("lost").with(HEADER, UUID.randomUUID().toString());

    var refused = Refused.of(service::me);

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("PLAYER_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Ada", "' or '1'='1", "00000000-0000-0000-0000-00000000000g"})
  void a_player_s_id_is_a_uuid(String id) {
    TestClient service = service("mistaken-" + Math.abs(id.hashCode())).with(HEADER, id);

    var refused = Refused.of(service::me);

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly(HEADER);
  }

  @Test
  void nobody_acts_for_a_banned_player() {
    String banned = lab.player("Banned").me().getPlayer().getId();
    TestClient service = service("loyal").with(HEADER, banned);
    service.me();

    admin.ban("Banned");

    assertThat(Refused.of(service::me).reason()).isEqualTo("PLAYER_BANNED");
  }

  @Test
  void a_player_may_not_act_for_another() {
    String other = lab.player("Other").me().getPlayer().getId();

    var refused = Refused.of(player.with(HEADER, other)::me);

    assertThat(refused.code()).isEqualTo(Code.PERMISSION_DENIED);
    assertThat(refused.reason()).isEqualTo("ROLE_MISSING");
    assertThat(Refused.of(player.with(HEADER, playerId)::me).reason()).isEqualTo("ROLE_MISSING");
  }

  @Test
  void a_revoked_token_is_refused_at_once_and_its_name_is_free_again() {
    TestClient service = service("short-lived").with(HEADER, playerId);
    service.me();

    assertThat(admin.revokeServiceToken("short-lived")).isTrue();

    assertThat(Refused.of(service::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(admin.revokeServiceToken("short-lived")).isFalse();
    service("short-lived").with(HEADER, playerId).me();
    assertThat(Refused.of(service::me).reason()).isEqualTo("TOKEN_INVALID");
  }

  @Test
  void two_that_hold_have_not_one_name() {
    service("twin");

    assertThatThrownBy(() -> admin.createServiceToken("twin"))
        .hasMessageContaining("there is a service token twin already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Upper", "with space", "-dash", "é", "'; --", "\n"})
  void a_name_is_of_small_letters_digits_and_dashes(String name) {
    assertThatThrownBy(() -> admin.createServiceToken(name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_token_is_kept_as_a_hash_only() {
    String token = admin.createServiceToken("secretive");

    assertThat(token).matches("ucs_[A-Za-z0-9_-]{43}");
    assertThat(Rows.text(lab.database.jooq(), "players.service_token"))
        .contains("secretive")
        .doesNotContain(token.substring(4));
    assertThat(admin.serviceTokens())
        .anySatisfy(shown -> {
          assertThat(shown.name()).isEqualTo("secretive");
          assertThat(shown.createdBy()).isEqualTo("command line: tester");
          assertThat(shown.revokedAt()).isEmpty();
        });
  }

  private static TestClient service(String name) {
    return lab.stranger().with(admin.createServiceToken(name));
  }
}
