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
  void a_question_that_fails_ends_the_load() {
    Ask broken = answered -> answered.accept(new IOException("gone"));

    assertThatThrownBy(() -> Load.closed(List.of(broken), Duration.ofSeconds(1)))
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
}
