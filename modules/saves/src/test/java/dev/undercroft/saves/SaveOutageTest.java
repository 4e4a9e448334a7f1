package dev.undercroft.saves;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.proto.saves.v1.GetRevisionRequest;
import dev.undercroft.proto.saves.v1.ListRevisionsRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.SaveServiceGrpc.SaveServiceBlockingStub;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.RestartablePostgres;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SaveOutageTest {
  private static RestartablePostgres postgres;

  @BeforeAll
  static void start() {
    postgres = RestartablePostgres.start();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void while_postgresql_is_away_every_call_says_so_and_when_to_try_again() {
    try (var lab = lab()) {
      var player = lab.newcomer();
      player.putSave(SaveLab.request(0).build());
      var calls =
          List.<Consumer<SaveServiceBlockingStub>>of(
              each -> each.putSave(SaveLab.request(1).build()),
              each -> each.deleteSave(SaveLab.deletion(1).build()),
              each -> each.restoreSave(SaveLab.restoration(1, 1).build()),
              each -> each.listSaves(SaveLab.LIST),
              SaveLab::load,
              SaveLab::history,
              each -> SaveLab.load(each, 1));

      postgres.stop();

      // A connection that was used a moment before is only found broken by its next use.
      SaveLab.await(() -> refused(() -> SaveLab.load(player)).equals("DATABASE_UNAVAILABLE"));
      for (var call : calls) {
        Refused refused = Refused.of(() -> call.accept(player));
        assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
        assertThat(refused.reason()).isEqualTo("DATABASE_UNAVAILABLE");
        assertThat(refused.retryAfter()).isPresent();
      }
      postgres.startAgain();
      SaveLab.await(() -> refused(() -> SaveLab.load(player)).isEmpty());
      assertThat(SaveLab.history(player)).hasSize(1);
    } finally {
      postgres.startAgain();
    }
  }

  @Test
  void restarts_under_writers_lose_nothing_that_was_answered() throws Exception {
    try (var lab = lab()) {
      var stop = new AtomicBoolean();
      var writers = new ArrayList<Writer>();
      for (int number = 0; number < 8; number++) {
        writers.add(new Writer(lab.newcomer(), number, stop));
      }
      var threads = writers.stream().map(writer -> Thread.ofVirtual().start(writer)).toList();

      for (int restart = 0; restart < 3; restart++) {
        SaveLab.await(() -> writers.stream().allMatch(Writer::hasMovedOn));
        postgres.stop();
        postgres.startAgain();
      }
      SaveLab.await(() -> writers.stream().allMatch(Writer::hasMovedOn));
      stop.set(true);
      for (var thread : threads) {
        thread.join();
      }

      assertThat(writers).allSatisfy(Writer::findsAllThatWasAnswered);
    } finally {
      postgres.startAgain();
    }
  }

  private static String refused(Runnable call) {
    try {
      call.run();
      return "";
    } catch (StatusRuntimeException refusal) {
      return Refused.of(refusal).reason();
    }
  }

  private static SaveLab lab() {
    // Calls wait for a connection no longer than they must.
    var settings = new DatabaseSettings(postgres.freshDatabase(), 8, Duration.ofMillis(250));
    var lab = new SaveLab(settings);
    lab.publish(1);
    return lab;
  }

  /// Saves again and again, and what fails once more with the same key, as a client should.
  private static final class Writer implements Runnable {
    private final SaveServiceBlockingStub player;
    private final Random random;
    private final AtomicBoolean stop;
    private final List<ByteString> answered = new CopyOnWriteArrayList<>();
    private int seen;

    Writer(SaveServiceBlockingStub player, int seed, AtomicBoolean stop) {
      this.player = player;
      this.random = new Random(seed);
      this.stop = stop;
    }

    @Override
    public void run() {
      while (!stop.get()) {
        var bytes = new byte[2_000];
        random.nextBytes(bytes);
        int expected = answered.size();
        var save =
            SaveLab.request(expected)
                .setRunState(ByteString.copyFrom(bytes))
                .setIdempotencyKey("save:" + expected)
                .build();
        // Had a lost write been done twice, or not at all, the number would tell.
        assertThat(untilAnswered(save)).isEqualTo(expected + 1);
        answered.add(save.getRunState());
      }
    }

    private int untilAnswered(PutSaveRequest save) {
      while (true) {
        try {
          return player.putSave(save).getSave().getRevision();
        } catch (StatusRuntimeException refusal) {
          assertThat(Refused.of(refusal).reason())
              .isIn("DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN", "DEADLINE_EXCEEDED");
        }
      }
    }

    /// Whether it was answered since this was last asked.
    boolean hasMovedOn() {
      boolean moved = answered.size() > seen;
      if (moved) {
        seen = answered.size();
      }
      return moved;
    }

    void findsAllThatWasAnswered() {
      var kept = player.listRevisions(ListRevisionsRequest.getDefaultInstance());
      assertThat(kept.getRevisions(0).getRevision()).isEqualTo(answered.size());
      assertThat(kept.getRevisionsList()).hasSize(Math.min(20, answered.size()));
      for (var revision : kept.getRevisionsList()) {
        int number = revision.getRevision();
        var asked = GetRevisionRequest.newBuilder().setRevision(number).build();
        assertThat(player.getRevision(asked).getSave().getRunState())
            .isEqualTo(answered.get(number - 1));
      }
    }
  }
}
