package dev.undercroft.rpc;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what must happen, for half a minute at most.
final class Waiting {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  static void until(CountDownLatch latch) {
    try {
      if (!latch.await(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("nothing happened for " + LIMIT);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("nothing happened for " + LIMIT);
      }
      Thread.onSpinWait();
    }
  }

  private Waiting() {}
}
