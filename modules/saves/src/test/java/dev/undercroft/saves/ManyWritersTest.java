package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ManyWritersTest {
  private static final Set<Code> COME_BACK =
      Set.of(Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED, Code.RESOURCE_EXHAUSTED);
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
  void of_300_writers_of_an_empty_slot_one_wins() {
    var player = lab.newcomer();

    assertOneWins(player, atOnce(300, number -> () -> put(player, named(0, number))));
  }

  @Test
  void of_300_writers_of_a_written_slot_one_wins() {
    var player = lab.newcomer();
    put(player, SaveLab.request(0).build());

    assertOneWins(player, atOnce(300, number -> () -> put(player, named(1, number))));
  }

  @Test
  void a_write_that_is_sent_many_times_at_once_is_done_once() {
    var player = lab.newcomer();
    var put = named(0, 7).toBuilder().setIdempotencyKey("key").build();

    var outcomes = atOnce(50, _ -> () -> put(player, put));

    Save head = SaveLab.head(player);
    assertThat(outcomes).hasSize(50).allSatisfy(outcome -> assertThat(outcome).isEqualTo(head));
    assertThat(head.getRevision()).isOne();
  }

  @Test
  void of_writes_with_one_key_in_all_slots_at_once_one_wins() {
    for (int round = 0; round < 10; round++) {
      var player = lab.newcomer();

      var outcomes =
          atOnce(
              3,
              slot ->
                  () ->
                      put(
                          player,
                          named(0, 7).toBuilder().setSlot(slot).setIdempotencyKey("key").build()));

      assertThat(outcomes.stream().filter(Save.class::isInstance)).hasSize(1);
      assertThat(outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
          .hasSize(2)
          .allSatisfy(refused -> assertThat(refused.reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED"));
      assertThat(player.listSaves(SaveLab.LIST).getSavesList())
          .filteredOn(save -> save.getRevision() > 0)
          .hasSize(1);
    }
  }

  private static void assertOneWins(SaveServiceBlockingStub player, List<Object> outcomes) {
    assertThat(outcomes).hasSize(300);
    assertThat(outcomes.stream().filter(Save.class::isInstance))
        .containsExactly(SaveLab.head(player));
    assertThat(outcomes.stream().filter(Refused.class::isInstance).map(Refused.class::cast))
        .hasSize(299)
        .allSatisfy(refused -> {
          assertThat(refused.code()).isEqualTo(Code.ABORTED);
          assertThat(refused.reason()).isEqualTo("SAVE_CHANGED");
        });
  }

  /// Heads of those that were answered, and how the others were refused.
  private static List<Object> atOnce(int writers, IntFunction<Callable<Save>> write) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<Save>>();
      for (int number = 0; number < writers; number++) {
        running.add(threads.submit(write.apply(number)));
      }
      return running.stream().map(ManyWritersTest::outcome).toList();
    }
  }

  private static Object outcome(Future<Save> write) {
    try {
      return write.get();
    } catch (ExecutionException e) {
      return Refused.of((StatusRuntimeException) e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  // Until the answer is final: a crowd may be told to come back, and then nobody knows what its
  // calls have done.
  private static Save put(SaveServiceBlockingStub player, PutSaveRequest asked) {
    while (true) {
      try {
        return player.putSave(asked).getSave();
      } catch (StatusRuntimeException refusal) {
        if (!COME_BACK.contains(refusal.getStatus().getCode())) {
          throw refusal;
        }
      }
    }
  }

  private static PutSaveRequest named(int expectedRevision, int number) {
    return SaveLab.request(expectedRevision)
        .setName("writer " + number)
        .setIdempotencyKey("writer:" + number)
        .build();
  }
}
