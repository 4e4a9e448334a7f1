package dev.undercroft.saves;

import static dev.undercroft.database.gen.saves.Tables.REVISION;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RunStatesAtRestTest {
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
  void a_run_state_is_kept_compressed_and_restored_as_it_is_kept() {
    var player = lab.newPlayer();
    var calls = lab.as(player);
    var runState = ByteString.copyFrom(SampleRun.json(1));
    calls.putSave(SaveLab.request(0).setRunState(runState).build());
    calls.putSave(SaveLab.request(1).build());

    calls.restoreSave(SaveLab.restoration(1, 2).build());

    assertThat(kept(player, 1).length * 5).isLessThan(runState.size());
    assertThat(kept(player, 3)).isEqualTo(kept(player, 1));
    assertThat(SaveLab.load(calls).getRunState()).isEqualTo(runState);
    assertThat(SaveLab.head(calls).getSize()).isEqualTo(runState.size());
  }

  @Test
  void a_run_state_that_can_not_be_compressed_is_kept_as_it_came() {
    var player = lab.newPlayer();
    var bytes = new byte[8_192];
    new Random(1).nextBytes(bytes);

    lab.as(player).putSave(SaveLab.request(0).setRunState(ByteString.copyFrom(bytes)).build());

    assertThat(kept(player, 1)).isEqualTo(bytes);
  }

  @Test
  void a_damaged_one_is_a_fault_of_ours_and_no_other_call_s() {
    var player = lab.newPlayer();
    var calls = lab.as(player);
    calls.putSave(SaveLab.request(0).setRunState(ByteString.copyFrom(SampleRun.json(1))).build());
    lab.db()
        .update(REVISION)
        .set(REVISION.RUN_STATE, "damaged".getBytes())
        .where(REVISION.PLAYER_ID.eq(player.value()))
        .execute();

    assertThat(Refused.of(() -> SaveLab.load(calls)))
        .extracting(Refused::code, Refused::reason)
        .containsExactly(Code.INTERNAL, "INTERNAL");
    assertThat(SaveLab.head(calls).getRevision()).isOne();
    assertThat(calls.putSave(SaveLab.request(1).build()).getSave().getRevision()).isEqualTo(2);
    assertThat(SaveLab.load(calls).getRevision()).isEqualTo(2);
  }

  @Test
  void bytes_conflicts_and_repeats_are_counted() {
    try (var alone = SaveLab.fresh(servers)) {
      var calls = alone.newcomer();
      var runState = ByteString.copyFrom(SampleRun.json(1));
      var save = SaveLab.request(0).setRunState(runState).setIdempotencyKey("key").build();
      calls.putSave(save);
      calls.putSave(save);
      SaveLab.headThatRefused(() -> calls.putSave(SaveLab.request(0).build()));

      assertThat(bytes(alone, "raw")).isEqualTo(runState.size());
      assertThat(bytes(alone, "kept")).isBetween(1.0, runState.size() / 5.0);
      assertThat(alone.metrics.get("undercroft.saves.conflicts").counter().count()).isOne();
      assertThat(alone.metrics.get("undercroft.saves.repeats").counter().count()).isOne();
    }
  }

  private static double bytes(SaveLab lab, String form) {
    return lab.metrics.get("undercroft.saves.run.state").tag("form", form).counter().count();
  }

  private static byte[] kept(PlayerId player, int revision) {
    return lab.db()
        .select(REVISION.RUN_STATE)
        .from(REVISION)
        .where(REVISION.PLAYER_ID.eq(player.value()), REVISION.REVISION_.eq(revision))
        .fetchSingle()
        .value1();
  }
}
