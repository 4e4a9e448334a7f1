package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.players.v1.DeleteMeRequest;
import dev.undercroft.proto.players.v1.ExportMeRequest;
import dev.undercroft.proto.players.v1.GetProfileRequest;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a player takes along, and what is left of one that is gone.
class PersonalDataTest {
  /// Stands for the other features.
  private static final class Diary implements PlayerData {
    private volatile boolean broken;

    @Override
    public String part() {
      return "diary";
    }

    @Override
    public String export(DSLContext db, PlayerId player) {
      return "{\"pages\": [\"a 'page' of %s\"]}".formatted(player);
    }

    @Override
    public void erase(DSLContext tx, PlayerId player) {
      // The players' own rows go last.
      assertThat(PlayerStore.card(tx, player)).isPresent();
      if (broken) {
        throw new IllegalStateException("the diary is stuck");
      }
    }
  }

  private static final Diary DIARY = new Diary();
  private static TestServers servers;
  private static PlayersLab lab;
  private static DSLContext db;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new PlayersLab(servers, List.of(DIARY)).awaitTrust();
    db = lab.database.jooq();
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void an_export_holds_everything_but_hashes_in_one_object_a_part() {
    TestClient client = lab.player("Exporter");
    lab.signedIn("Exporter");

    Struct data = export(client);

    assertThat(data.getFieldsMap()).containsOnlyKeys("players", "diary");
    Map<String, Value> player = data.getFieldsOrThrow("players").getStructValue().getFieldsMap();
    assertThat(player)
        .containsOnlyKeys(
            "id",
            "username",
            "email",
            "display_name",
            "role",
            "joined_at",
            "banned_at",
            "sessions",
            "known_addresses",
            "audit");
    assertThat(player.get("email").getStringValue()).isEqualTo("Exporter@example.com");
    assertThat(player.get("sessions").getListValue().getValuesList()).hasSize(2);
    assertThat(player.get("known_addresses").getListValue().getValuesList()).hasSize(2);
    assertThat(player.get("audit").getListValue().getValuesList()).hasSize(2);
    assertThat(data.toString()).contains("203.0.").doesNotContain("argon2", client.token());
  }

  @Test
  void nothing_tells_of_a_deleted_player() {
    TestClient client = lab.player("Vanishing_1").at("198.51.100.99");
    client
        .profiles()
        .updateMe(UpdateMeRequest.newBuilder().setDisplayName("Gone With A Trace").build());
    TestClient second = client.without("authorization");
    second = second.with(second.login("Vanishing_1", PlayersLab.PASSWORD).getToken());
    String id = second.me().getPlayer().getId();
    lab.admin().setRole("Vanishing_1", Role.TESTER);
    TestClient last = lab.stranger().at("198.51.100.99");
    last = last.with(last.login("Vanishing_1", PlayersLab.PASSWORD).getToken());
    last.me();
    var traces =
        List.of(
            id,
            id.replace("-", ""),
            "Vanishing_1",
            "Vanishing_1@example.com",
            "Gone With A Trace",
            "198.51.100.99",
            hex(Origins.at("198.51.100.99").addressHash()),
            hex(SessionToken.parse(last.token()).orElseThrow().hash()),
            last.token());
    assertThat(traces.stream().filter(trace -> !tablesWith(trace).isEmpty()))
        .as("what is looked for is found while the player is there")
        .hasSize(7);

    last.me();
    PlayersLab.await(() -> servers.tellRedis("EXISTS", "user:" + id + ":profile").equals(":1"));

    last.profiles().deleteMe(DeleteMeRequest.getDefaultInstance());

    assertThat(traces).allSatisfy(trace -> assertThat(tablesWith(trace)).as(trace).isEmpty());
    assertThat(servers.tellRedis("KEYS", "*" + id + "*")).isEqualTo("*0");
    assertThat(
            servers.tellRedis(
                "EXISTS", "session:" + hex(SessionToken.parse(last.token()).orElseThrow().hash())))
        .isEqualTo(":0");
    assertThat(Refused.of(last::me).reason()).isEqualTo("TOKEN_INVALID");
    assertThat(
            Refused.of(() ->
                    lab.stranger()
                        .profiles()
                        .getProfile(GetProfileRequest.newBuilder().setPlayerId(id).build()))
                .reason())
        .isEqualTo("PLAYER_NOT_FOUND");
    assertThat(Refused.of(() -> lab.signedIn("Vanishing_1")).reason()).isEqualTo("LOGIN_REFUSED");
  }

  @Test
  void the_audit_keeps_what_was_done_and_forgets_to_whom() {
    TestClient client = lab.player("Forgotten");
    int before = db.fetchCount(DSL.table("players.audit"));

    client.profiles().deleteMe(DeleteMeRequest.getDefaultInstance());

    assertThat(db.fetchCount(DSL.table("players.audit"))).isEqualTo(before + 1);
    assertThat(
            db.fetch("select action from players.audit order by number desc limit 1")
                .getValues(0, String.class))
        .containsExactly("deleted");
  }

  @Test
  void a_deletion_that_one_part_can_t_do_does_nothing() {
    TestClient client = lab.player("Stuck");
    DIARY.broken = true;
    try {
      var refused =
          Refused.of(() -> client.profiles().deleteMe(DeleteMeRequest.getDefaultInstance()));
      assertThat(refused.reason()).isEqualTo("INTERNAL");
    } finally {
      DIARY.broken = false;
    }

    assertThat(client.me().getPlayer().getUsername()).isEqualTo("Stuck");
    assertThat(client.listSessions()).hasSize(1);
    client.profiles().deleteMe(DeleteMeRequest.getDefaultInstance());
  }

  @Test
  void a_name_and_an_address_are_free_again() {
    lab.player("Phoenix").profiles().deleteMe(DeleteMeRequest.getDefaultInstance());

    lab.player("Phoenix").me();
  }

  private static Struct export(TestClient client) {
    return client.profiles().exportMe(ExportMeRequest.getDefaultInstance()).getData();
  }

  /// Every table of every schema that holds the text somewhere, as text or as bytes.
  private static List<String> tablesWith(String text) {
    List<String> tables =
        db.fetch(
                """
                select format('%I.%I', table_schema, table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """)
            .into(String.class);
    assertThat(tables).contains("players.player", "players.audit", "saves.slot");
    return tables.stream()
        .filter(table ->
            db.fetch(
                    "select from "
                        + table
                        + " row where strpos(lower(row::text), lower(?)) > 0 or strpos(row::text, ?) > 0",
                    text,
                    hex(text.getBytes(UTF_8)))
                .isNotEmpty())
        .toList();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
