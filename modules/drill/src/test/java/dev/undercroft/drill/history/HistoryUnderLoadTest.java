package dev.undercroft.drill.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.history.Violation.Kind;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Many threads at once on a register that is right, and on one that lies now and then.
class HistoryUnderLoadTest {
  private static final int CLIENTS = 8;
  private static final int OPERATIONS = 20_000;

  private final History history = new History(Duration.ZERO, () -> "calm");
  private final AtomicLong register = new AtomicLong();

  private void load(int liesInThousand) {
    history.holds("a", 0);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, CLIENTS)
          .forEach(client ->
              threads.submit(() -> {
                for (int i = 0; i < OPERATIONS; i++) {
                  operate(liesInThousand);
                }
              }));
    }
  }

  private void operate(int liesInThousand) {
    var random = ThreadLocalRandom.current();
    if (random.nextInt(10) == 0) {
      write(random.nextInt(10));
    } else {
      Read read = history.read("a", "Get", "here");
      long version = register.get();
      read.returned(random.nextInt(1000) < liesInThousand ? version - 1 : version);
    }
  }

  // Some writers never hear what came of it.
  private void write(int luck) {
    long seen = register.get();
    Write write = history.write("a", seen + 1, "Put", "here");
    boolean done = register.compareAndSet(seen, seen + 1);
    if (luck > 0) {
      if (done) {
        write.acknowledged();
      } else {
        write.refused();
      }
    }
  }

  @Test
  void a_register_that_is_right_is_never_accused() {
    load(0);

    assertThat(history.violations()).isEmpty();
  }

  @Test
  void a_register_that_lies_once_in_a_thousand_reads_is_caught() {
    load(1);

    assertThat(history.count(Kind.STALE_READ) + history.count(Kind.WENT_BACK)).isPositive();
    assertThat(history.count(Kind.INVENTED) + history.count(Kind.LOST_WRITE)).isZero();
  }
}
