package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaveServiceTest {
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
  void three_slots_are_listed_before_anything_was_saved() {
    ListSavesResponse listed = lab.newcomer().listSaves(SaveLab.LIST);

    assertThat(listed.getSavesList())
        .containsExactly(
            Save.getDefaultInstance(),
            Save.newBuilder().setSlot(1).build(),
            Save.newBuilder().setSlot(2).build());
  }

  @Test
  void a_save_is_answered_with_its_head_and_read_back_as_it_came() {
    var player = lab.newcomer();
    var asked = SaveLab.request(0).setSlot(1).build();

    Save head = player.putSave(asked).getSave();

    assertThat(head)
        .isEqualTo(
            Save.newBuilder()
                .setSlot(1)
                .setRevision(1)
                .setName("Below the mill")
                .setFloor(3)
                .setLevel(4)
                .setHp(17)
                .setMaxHp(30)
                .setScore(1_250)
                .setTurns(412)
                .setRelease(1)
                .setSize(10)
                .setSavedAt(head.getSavedAt())
                .build());
    assertThat(Instant.ofEpochSecond(head.getSavedAt().getSeconds()))
        .isBetween(
            Instant.now().minus(Duration.ofHours(1)), Instant.now().plus(Duration.ofHours(1)));
    assertThat(player.getSave(GetSaveRequest.newBuilder().setSlot(1).build()).getSave())
        .isEqualTo(head.toBuilder().setRunState(asked.getRunState()).build());
    assertThat(player.listSaves(SaveLab.LIST).getSavesList())
        .containsExactly(Save.getDefaultInstance(), head, Save.newBuilder().setSlot(2).build());
  }

  @Test
  void a_save_may_be_empty_in_every_part_that_may() {
    var player = lab.newcomer();
    var asked =
        SaveLab.request(0).setName("").setHp(0).setScore(0).setTurns(0).clearRunState().build();

    Save head = player.putSave(asked).getSave();

    assertThat(head.hasName()).isTrue();
    assertThat(head.hasHp()).isTrue();
    assertThat(head.getSize()).isZero();
    assertThat(player.getSave(GetSaveRequest.getDefaultInstance()).getSave().getRunState())
        .isEqualTo(ByteString.EMPTY);
  }

  @Test
  void each_save_takes_the_place_of_the_one_before() {
    var player = lab.newcomer();
    player.putSave(SaveLab.request(0).build());

    Save head =
        player.putSave(SaveLab.request(1).setName("Deeper").setRelease(2).build()).getSave();

    assertThat(head.getRevision()).isEqualTo(2);
    assertThat(head.getName()).isEqualTo("Deeper");
    assertThat(head.getRelease()).isEqualTo(2);
    assertThat(SaveLab.head(player)).isEqualTo(head);
  }

  @Test
  void a_save_over_another_revision_is_refused_with_the_head() {
    var player = lab.newcomer();
    player.putSave(SaveLab.request(0).build());
    Save head = player.putSave(SaveLab.request(1).build()).getSave();

    for (int wrong : new int[] {0, 1, 3, Integer.MAX_VALUE}) {
      assertThat(SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(wrong).build())))
          .isEqualTo(head);
      assertThat(SaveLab.headThatRefused(() -> player.deleteSave(SaveLab.deletion(wrong).build())))
          .isEqualTo(head);
      assertThat(
              SaveLab.headThatRefused(
                  () -> player.restoreSave(SaveLab.restoration(1, wrong).build())))
          .isEqualTo(head);
    }
    assertThat(SaveLab.history(player)).hasSize(2);
  }

  @Test
  void a_save_into_a_slot_that_was_never_written_may_expect_nothing_else() {
    var player = lab.newcomer();

    assertThat(SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(1).setSlot(2).build())))
        .isEqualTo(Save.newBuilder().setSlot(2).build());
  }

  @Test
  void an_empty_slot_is_not_found() {
    var player = lab.newcomer();

    assertThat(Refused.of(() -> SaveLab.load(player)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Status.Code.NOT_FOUND, "SAVE_NOT_FOUND");
  }

  @Test
  void players_do_not_see_each_other_s_slots() {
    var one = lab.newcomer();
    var other = lab.newcomer();
    one.putSave(SaveLab.request(0).setName("one").build());

    assertThat(SaveLab.head(other)).isEqualTo(Save.getDefaultInstance());
    assertThat(SaveLab.history(other)).isEmpty();
    assertThat(Refused.of(() -> SaveLab.load(other)).reason()).isEqualTo("SAVE_NOT_FOUND");
    assertThat(Refused.of(() -> SaveLab.load(other, 1)).reason()).isEqualTo("REVISION_NOT_FOUND");
    assertThat(Refused.of(() -> other.deleteSave(SaveLab.deletion(1).build())).reason())
        .isEqualTo("SAVE_NOT_FOUND");
    assertThat(other.putSave(SaveLab.request(0).setName("other").build()).getSave().getRevision())
        .isEqualTo(1);
    assertThat(SaveLab.load(one).getName()).isEqualTo("one");
  }

  @Test
  void a_service_writes_for_the_player_that_it_names() {
    var player = lab.newPlayer();

    lab.service(player).putSave(SaveLab.request(0).build());

    assertThat(SaveLab.head(lab.as(player)).getRevision()).isEqualTo(1);
  }

  @Test
  void a_service_that_names_a_player_who_does_not_exist_is_told() {
    var service = lab.service(new PlayerId(UUID.randomUUID()));

    assertThat(Refused.of(() -> service.putSave(SaveLab.request(0).build())))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Status.Code.NOT_FOUND, "PLAYER_NOT_FOUND");
  }

  @Test
  void a_list_does_not_touch_run_states() {
    try (var alone = SaveLab.fresh(servers)) {
      var player = alone.newcomer();
      Save head = player.putSave(SaveLab.request(0).build()).getSave();

      alone.db().execute("alter table saves.revision rename to elsewhere");

      assertThat(SaveLab.head(player)).isEqualTo(head);
    }
  }

  @Test
  void a_write_takes_a_connection_once_and_so_does_a_read() {
    var player = lab.awaitTrust().newcomer();

    assertThat(lab.connectionsTakenBy(() -> player.putSave(SaveLab.request(0).build()))).isOne();
    assertThat(lab.connectionsTakenBy(() -> player.deleteSave(SaveLab.deletion(1).build())))
        .isOne();
    assertThat(lab.connectionsTakenBy(() -> player.restoreSave(SaveLab.restoration(1, 2).build())))
        .isOne();
    assertThat(lab.connectionsTakenBy(() -> SaveLab.load(player))).isOne();
    assertThat(
            lab.connectionsTakenBy(
                () -> SaveLab.headThatRefused(() -> player.putSave(SaveLab.request(1).build()))))
        .as("to write, and to see why not")
        .isEqualTo(2);
  }
}
