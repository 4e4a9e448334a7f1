package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoundTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void every_client_calls_again_and_again() {
    var first = new AtomicLong();
    var second = new AtomicLong();

    Round.closed(
        List.<Work>of(() -> slept(first), () -> slept(second)),
        new Course(1, SECOND, Duration.ofSeconds(1), () -> 0));

    assertThat(first).hasValueGreaterThan(1);
    assertThat(second).hasValueGreaterThan(1);
  }

  // One call takes longer than the second that it was to share with nine others: these wait for it.
  @Test
  void a_call_at_a_fixed_time_that_has_to_wait_is_late() {
    var calls = new AtomicLong();
    Work slowAtFirst = () -> Thread.sleep(calls.getAndIncrement() == 0 ? 1_500 : 0);

    Figures figures =
        Round.paced(
            List.of(slowAtFirst),
            Duration.ofMillis(100),
            new Course(1, SECOND, Duration.ofSeconds(1), () -> 0));

    assertThat(calls).hasValue(10);
    assertThat(figures.p50()).isGreaterThan(500);
  }

  @Test
  void what_a_call_needs_beforehand_is_done_before_each() {
    var prepared = new AtomicLong();
    var called = new AtomicLong();
    var work =
        new Work() {
          @Override
          public void prepare() {
            assertThat(prepared.incrementAndGet()).isEqualTo(called.get() + 1);
          }

          @Override
          public void call() throws InterruptedException {
            slept(called);
          }
        };

    Round.closed(List.of(work), new Course(1, SECOND, Duration.ofSeconds(1), () -> 0));

    assertThat(prepared).hasValue(called.get());
  }

  @Test
  void processor_time_of_a_round_is_what_was_added_to_it() {
    var used = new AtomicLong(7_000_000);
    var calls = new AtomicLong();
    Work work =
        () -> {
          slept(calls);
          used.addAndGet(3_000);
        };

    Figures figures =
        Round.closed(List.of(work), new Course(1, SECOND, Duration.ofSeconds(1), used::get));

    assertThat(figures.cpu()).isEqualTo(3);
  }

  private static void slept(AtomicLong count) throws InterruptedException {
    Thread.sleep(20);
    count.incrementAndGet();
  }
}
