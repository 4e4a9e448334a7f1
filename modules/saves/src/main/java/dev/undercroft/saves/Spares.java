package dev.undercroft.saves;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// Keeps a few things that cost more to make than to use, one user at a time each. Every call has a
/// virtual thread of its own, so there is no thread to keep them at.
final class Spares<T extends AutoCloseable> {
  private static final int AT_MOST = 8;

  private final BlockingQueue<T> spare = new ArrayBlockingQueue<>(AT_MOST);
  private final Supplier<T> maker;

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  <R> R use(Function<T, R> work) {
    T polled = spare.poll();
    T one = polled == null ? maker.get() : polled;
    try {
      return work.apply(one);
    } finally {
      if (!spare.offer(one)) {
        close(one);
      }
    }
  }

  private void close(T one) {
    try {
      one.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
