package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration LENGTH = Duration.ofMillis(300);

  private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService server = Executors.newSingleThreadScheduledExecutor();
  private final Pace pace = new Pace(100, sender);
  private final AtomicInteger asked = new AtomicInteger();

  @AfterEach
  void stop() {
    sender.shutdownNow();
    server.shutdownNow();
  }

  @Test
  void questions_do_not_wait_for_answers() {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    Ask late =
        answered -> {
          asked.incrementAndGet();
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          server.schedule(
              () -> {
                underWay.decrementAndGet();
                answered.accept(null);
              },
              100,
              TimeUnit.MILLISECONDS);
        };

    var tally = pace.send(List.of(late), LENGTH);

    assertThat(asked).hasValue(30);
    assertThat(most).hasValueGreaterThan(1);
    assertThat(tally.latencies().getTotalCount()).isEqualTo(30);
  }

  // The sender is held up by the first for longer than all that are to be sent take together.
  @Test
  void a_latency_counts_from_the_time_that_was_meant() {
    Ask slowToSend =
        answered -> {
          if (asked.getAndIncrement() == 0) {
            sleep(500);
          }
          answered.accept(null);
        };

    var tally = pace.send(List.of(slowToSend), LENGTH);

    assertThat(tally.latencies().getMinValue()).isGreaterThan(Duration.ofMillis(150).toNanos());
  }

  @Test
  void askers_have_their_turns() {
    var other = new AtomicInteger();

    pace.send(List.of(counting(asked), counting(other)), LENGTH);

    assertThat(asked).hasValue(15);
    assertThat(other).hasValue(15);
  }

  @Test
  void a_question_that_fails_ends_them() {
    Ask broken = answered -> answered.accept(new IOException("gone"));

    assertThatThrownBy(() -> pace.send(List.of(broken), LENGTH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a call failed: gone");
  }

  @Test
  void one_that_can_not_be_sent_ends_them() {
    Ask unsent =
        _ -> {
          throw new IllegalStateException("no connection");
        };

    assertThatThrownBy(() -> pace.send(List.of(unsent), LENGTH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a call failed: no connection");
  }

  private static Ask counting(AtomicInteger count) {
    return answered -> {
      count.incrementAndGet();
      answered.accept(null);
    };
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
