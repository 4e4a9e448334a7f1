package dev.undercroft.saves;

import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static dev.undercroft.database.gen.saves.Tables.REQUEST;
import static dev.undercroft.database.gen.saves.Tables.REVISION;
import static dev.undercroft.database.gen.saves.Tables.SLOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.ListValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the server hands out of a player's saves, and that nothing of them stays.
class PlayerSavesTest {
  private static TestServers servers;
  private static SaveLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = SaveLab.fresh(servers);
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @Test
  void an_export_has_slots_with_run_states_revisions_and_keys() throws Exception {
    var player = lab.newPlayer();
    byte[] runState = SampleRun.json(3);
    var calls = lab.as(player);
    calls.putSave(
        SaveLab.request(0)
            .setName("\"Back\\slash\" 'n' <b>")
            .setRunState(ByteString.copyFrom(runState))
            .setIdempotencyKey("key")
            .build());
    calls.putSave(SaveLab.request(0).setSlot(2).build());
    calls.deleteSave(SaveLab.deletion(1).setSlot(2).build());
    lab.newcomer().putSave(SaveLab.request(0).build());

    Struct export = parsed(lab.saves.playerData().export(lab.db(), player));

    assertThat(export.getFieldsMap().keySet())
        .containsExactlyInAnyOrder("slots", "revisions", "requests");
    Struct slot = entry(export, "slots", 0);
    assertThat(slot.getFieldsOrThrow("name").getStringValue()).isEqualTo("\"Back\\slash\" 'n' <b>");
    assertThat(slot.getFieldsOrThrow("maxHp").getNumberValue()).isEqualTo(30);
    assertThat(slot.getFieldsMap()).containsKey("savedAt");
    assertThat(Base64.getDecoder().decode(slot.getFieldsOrThrow("runState").getStringValue()))
        .isEqualTo(runState);
    Struct deleted = entry(export, "slots", 1);
    assertThat(deleted.getFieldsMap().keySet())
        .containsExactlyInAnyOrder("slot", "revision", "deleted", "savedAt");
    assertThat(list(export, "slots").getValuesList()).hasSize(2);
    assertThat(list(export, "revisions").getValuesList()).hasSize(3);
    assertThat(entry(export, "requests", 0).getFieldsOrThrow("idempotencyKey").getStringValue())
        .isEqualTo("key");
  }

  @Test
  void an_export_of_a_player_who_never_saved_is_empty() throws Exception {
    Struct export = parsed(lab.saves.playerData().export(lab.db(), lab.newPlayer()));

    assertThat(export.getFieldsMap().values())
        .hasSize(3)
        .allSatisfy(part -> assertThat(part.getListValue().getValuesList()).isEmpty());
  }

  @Test
  void an_erased_player_leaves_nothing_behind_and_nobody_else_loses_anything() {
    var player = lab.newPlayer();
    var other = lab.newPlayer();
    for (var each : new PlayerId[] {player, other}) {
      lab.as(each).putSave(SaveLab.request(0).setIdempotencyKey("key").build());
    }

    lab.database.transaction(tx -> {
      lab.saves.playerData().erase(tx, player);
      return true;
    });

    assertThat(rowsOf(player)).isZero();
    assertThat(rowsOf(other)).isEqualTo(3);
    assertThat(SaveLab.head(lab.as(player)).getRevision()).isZero();
  }

  @Test
  void saves_that_are_under_way_meanwhile_are_erased_or_refused() throws Exception {
    for (int round = 0; round < 20; round++) {
      var player = lab.newPlayer();
      var calls = lab.as(player);
      calls.putSave(SaveLab.request(0).build());
      var saving = CompletableFuture.supplyAsync(() -> refusalOfManySaves(calls));

      lab.database.transaction(tx -> {
        // As the server does: nothing new begins, the features' part, then the player.
        tx.selectFrom(PLAYER).where(PLAYER.ID.eq(player.value())).forUpdate().fetch();
        lab.saves.playerData().erase(tx, player);
        return tx.deleteFrom(PLAYER).where(PLAYER.ID.eq(player.value())).execute();
      });

      assertThat(saving.get()).isIn("PLAYER_NOT_FOUND", "SAVE_CHANGED");
      assertThat(rowsOf(player)).isZero();
    }
  }

  private static String refusalOfManySaves(SaveServiceBlockingStub player) {
    return Refused.of(
            () -> {
              for (int revision = 1; ; revision++) {
                player.putSave(SaveLab.request(revision).build());
              }
            })
        .reason();
  }

  private static int rowsOf(PlayerId player) {
    return lab.db().fetchCount(SLOT, SLOT.PLAYER_ID.eq(player.value()))
        + lab.db().fetchCount(REVISION, REVISION.PLAYER_ID.eq(player.value()))
        + lab.db().fetchCount(REQUEST, REQUEST.PLAYER_ID.eq(player.value()));
  }

  private static Struct parsed(String json) throws Exception {
    var struct = Struct.newBuilder();
    JsonFormat.parser().merge(json, struct);
    return struct.build();
  }

  private static ListValue list(Struct export, String part) {
    return export.getFieldsOrDefault(part, Value.getDefaultInstance()).getListValue();
  }

  private static Struct entry(Struct export, String part, int index) {
    return list(export, part).getValues(index).getStructValue();
  }
}
