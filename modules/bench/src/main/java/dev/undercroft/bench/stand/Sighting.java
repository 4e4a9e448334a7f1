package dev.undercroft.bench.stand;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// When all of some who look for a release have seen it.
final class Sighting {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final CountDownLatch left;
  private volatile long last;

  Sighting(int lookers) {
    left = new CountDownLatch(lookers);
  }

  /// One of them has seen it.
  void seen() {
    // Whoever comes last wrote the latest time, or one that is a moment earlier.
    last = System.nanoTime();
    left.countDown();
  }

  /// @param why some of them may see nothing, as far as is known
  /// @return when the last of them saw it, in {@link System#nanoTime}
  long await(Supplier<String> why) {
    try {
      if (!left.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException(
            "%d have not seen a release after %d s%s"
                .formatted(left.getCount(), PATIENCE.toSeconds(), why.get()));
      }
      return last;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bench was interrupted", e);
    }
  }
}
