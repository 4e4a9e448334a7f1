package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.proto.saves.v1.GetSaveRequest;
import dev.undercroft.proto.saves.v1.ListSavesRequest;
import dev.undercroft.proto.saves.v1.ListSavesResponse;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.testkit.TestServers;
import java.time.Duration;
import java.time.Instant;
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
    ListSavesResponse listed = lab.newcomer().listSaves(ListSavesRequest.getDefaultInstance());

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
    assertThat(player.listSaves(ListSavesRequest.getDefaultInstance()).getSavesList())
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
}
