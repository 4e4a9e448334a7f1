package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void as_many_questions_are_under_way_as_were_asked_for() {
    var tally = Load.closed(Collections.nCopies(3, after(5)), Duration.ofMillis(200));

    assertThat(most).hasValue(3);
    assertThat(tally.latencies().getTotalCount()).isEqualTo(asked.get()).isGreaterThan(3);
    assertThat(tally.figures(0).perSecond()).isPositive();
  }

  @Test
  void questions_at_a_fixed_rate_do_not_wait_for_answers() {
    var tally = Load.open(List.of(after(100)), 100, Duration.ofMillis(300));

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
            sleep(400);
          }
          answered.accept(null);
        };

    var tally = Load.open(List.of(slowToSend), 100, Duration.ofMillis(200));

    assertThat(tally.latencies().getMinValue()).isGreaterThan(Duration.ofMillis(150).toNanos());
  }

  @Test
  void a_question_that_fails_ends_the_load() {
    Ask broken = answered -> answered.accept(new IOException("gone"));

    assertThatThrownBy(() -> Load.closed(List.of(broken), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a call failed: gone");
    assertThatThrownBy(() -> Load.open(List.of(broken), 10, Duration.ofSeconds(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a call failed: gone");
  }

  private Ask after(int millis) {
    var later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    return answered -> {
      asked.incrementAndGet();
      most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      later.execute(() -> {
        underWay.decrementAndGet();
        answered.accept(null);
      });
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
