package dev.undercroft.saves;

import static dev.undercroft.database.gen.saves.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaveHistoryTest {
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
  void the_last_twenty_revisions_are_kept() {
    var player = lab.newPlayer();
    var calls = lab.as(player);
    saveTimes(calls, 25);

    assertThat(SaveLab.history(calls))
        .extracting(Save::getRevision)
        .containsExactlyElementsOf(
            IntStream.iterate(25, number -> number - 1).limit(20).boxed().toList());
    assertThat(lab.db().fetchCount(REVISION, REVISION.PLAYER_ID.eq(player.value()))).isEqualTo(20);
    assertThat(SaveLab.load(calls, 6).getRunState()).isEqualTo(runState(6));
    assertThat(Refused.of(() -> SaveLab.load(calls, 5)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Code.NOT_FOUND, "REVISION_NOT_FOUND");
    assertThat(Refused.of(() -> calls.restoreSave(SaveLab.restoration(5, 25).build())).reason())
        .isEqualTo("REVISION_NOT_FOUND");
  }

  @Test
  void each_slot_has_twenty_of_its_own() {
    var player = lab.newcomer();
    saveTimes(player, 21);
    for (int slot = 1; slot <= 2; slot++) {
      player.putSave(SaveLab.request(0).setSlot(slot).build());
    }

    assertThat(SaveLab.history(player)).hasSize(20);
    assertThat(player.listSaves(SaveLab.LIST).getSavesList())
        .extracting(Save::getRevision)
        .containsExactly(21, 1, 1);
  }

  @Test
  void a_slot_that_was_never_written_has_no_history() {
    assertThat(SaveLab.history(lab.newcomer())).isEmpty();
  }

  @Test
  void a_history_lists_heads_as_they_were_and_no_run_states() {
    var player = lab.newcomer();
    Save first = player.putSave(SaveLab.request(0).setName("first").build()).getSave();
    Save second = player.putSave(SaveLab.request(1).setName("second").build()).getSave();
    Save deletion = player.deleteSave(SaveLab.deletion(2).build()).getSave();

    assertThat(SaveLab.history(player)).containsExactly(deletion, second, first);
  }

  @Test
  void a_restored_revision_is_a_new_one_that_holds_the_same() {
    var player = lab.newcomer();
    saveTimes(player, 3);
    Save old = SaveLab.load(player, 2);

    Save head = player.restoreSave(SaveLab.restoration(2, 3).build()).getSave();

    assertThat(head)
        .isEqualTo(
            old.toBuilder().clearRunState().setRevision(4).setSavedAt(head.getSavedAt()).build());
    assertThat(SaveLab.load(player)).isEqualTo(head.toBuilder().setRunState(runState(2)).build());
    assertThat(SaveLab.history(player)).hasSize(4);
  }

  @Test
  void the_oldest_revision_can_be_restored_though_that_removes_it() {
    var player = lab.newcomer();
    saveTimes(player, 20);

    player.restoreSave(SaveLab.restoration(1, 20).build());

    assertThat(SaveLab.load(player).getRunState()).isEqualTo(runState(1));
    assertThat(Refused.of(() -> SaveLab.load(player, 1)).reason()).isEqualTo("REVISION_NOT_FOUND");
  }

  @Test
  void a_deleted_slot_lists_as_deleted_and_is_not_found() {
    var player = lab.newcomer();
    player.putSave(SaveLab.request(0).build());

    Save deletion = player.deleteSave(SaveLab.deletion(1).build()).getSave();

    assertThat(deletion)
        .isEqualTo(
            Save.newBuilder()
                .setRevision(2)
                .setDeleted(true)
                .setSavedAt(deletion.getSavedAt())
                .build());
    assertThat(deletion.hasSavedAt()).isTrue();
    assertThat(SaveLab.head(player)).isEqualTo(deletion);
    assertThat(Refused.of(() -> SaveLab.load(player)).reason()).isEqualTo("SAVE_NOT_FOUND");
    assertThat(Refused.of(() -> SaveLab.load(player, 2)).reason()).isEqualTo("REVISION_NOT_FOUND");
  }

  @Test
  void a_deletion_is_undone_by_restoring_what_was_before_it() {
    var player = lab.newcomer();
    saveTimes(player, 2);
    player.deleteSave(SaveLab.deletion(2).build());

    Save head = player.restoreSave(SaveLab.restoration(2, 3).build()).getSave();

    assertThat(head.getRevision()).isEqualTo(4);
    assertThat(head.getDeleted()).isFalse();
    assertThat(SaveLab.load(player).getRunState()).isEqualTo(runState(2));
  }

  @Test
  void a_deletion_can_not_be_restored() {
    var player = lab.newcomer();
    saveTimes(player, 1);
    player.deleteSave(SaveLab.deletion(1).build());

    assertThat(Refused.of(() -> player.restoreSave(SaveLab.restoration(2, 2).build())).reason())
        .isEqualTo("REVISION_NOT_FOUND");
  }

  @Test
  void a_save_into_a_deleted_slot_may_expect_its_revision_or_nothing() {
    for (int expected : new int[] {2, 0}) {
      var player = lab.newcomer();
      saveTimes(player, 1);
      player.deleteSave(SaveLab.deletion(1).build());

      assertThat(
              SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(1).build()))
                  .getDeleted())
          .isTrue();
      assertThat(player.putSave(SaveLab.request(expected).build()).getSave().getRevision())
          .isEqualTo(3);
    }
  }

  @Test
  void only_a_save_may_expect_nothing_of_a_deleted_slot() {
    var player = lab.newcomer();
    saveTimes(player, 1);
    Save deletion = player.deleteSave(SaveLab.deletion(1).build()).getSave();

    assertThat(SaveLab.headThatRefused(() -> player.restoreSave(SaveLab.restoration(1, 0).build())))
        .isEqualTo(deletion);
    assertThat(SaveLab.headThatRefused(() -> player.deleteSave(SaveLab.deletion(0).build())))
        .isEqualTo(deletion);
  }

  @Test
  void a_slot_that_was_never_written_can_not_be_deleted_or_restored() {
    var player = lab.newcomer();

    for (int expected : new int[] {0, 1}) {
      assertThat(Refused.of(() -> player.deleteSave(SaveLab.deletion(expected).build())))
          .extracting(Refused::code, Refused::reason)
          .containsExactly(Code.NOT_FOUND, "SAVE_NOT_FOUND");
    }
    assertThat(Refused.of(() -> player.restoreSave(SaveLab.restoration(1, 0).build())).reason())
        .isEqualTo("REVISION_NOT_FOUND");
    assertThat(SaveLab.headThatRefused(() -> player.restoreSave(SaveLab.restoration(1, 1).build())))
        .isEqualTo(Save.getDefaultInstance());
    assertThat(SaveLab.history(player)).isEmpty();
  }

  /// Each save holds its own number.
  private static void saveTimes(SaveServiceBlockingStub player, int times) {
    for (int number = 1; number <= times; number++) {
      player.putSave(SaveLab.request(number - 1).setRunState(runState(number)).build());
    }
  }

  private static ByteString runState(int number) {
    return ByteString.copyFromUtf8("run state " + number);
  }
}
