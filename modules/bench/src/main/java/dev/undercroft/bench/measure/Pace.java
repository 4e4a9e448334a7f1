package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.ConcurrentHistogram;
import org.jspecify.annotations.Nullable;

/// Questions at fixed times, however late the answers are.
///
/// @param perSecond more than 0
/// @param sender one thread that sends them. The one that also reads the answers is best: then no
///   thread of the client waits for another, or for a processor that another has.
public record Pace(double perSecond, ScheduledExecutorService sender) {
  // All that are due go off together: to wake up for each would take more of the processors than
  // the questions do.
  private static final long TICK_NANOS = 500_000;
  private static final int MOST_UNDER_WAY = 10_000;

  /// A latency counts from the time that was meant: a question that had to wait for the sender is
  /// late, and so would its player be.
  ///
  /// @param asks have their turns
  /// @throws IllegalStateException when one is not answered
  Load.Tally send(List<? extends Ask> asks, Duration length) {
    var sending = new Sending(asks, Math.max(1, (long) (perSecond * length.toNanos() / 1e9)));
    Future<?> ticks =
        sender.scheduleAtFixedRate(sending::tick, 0, TICK_NANOS, TimeUnit.NANOSECONDS);
    try {
      Load.await(sending.over, length);
    } finally {
      ticks.cancel(false);
    }
    return new Load.Tally(sending.latencies, Duration.ofNanos(System.nanoTime() - sending.start));
  }

  private final class Sending {
    private final List<? extends Ask> asks;
    private final long count;
    private final long start = System.nanoTime();
    private final ConcurrentHistogram latencies = new ConcurrentHistogram(Load.DIGITS);
    private final AtomicLong answered = new AtomicLong();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private long sent;

    Sending(List<? extends Ask> asks, long count) {
      this.asks = asks;
      this.count = count;
    }

    void tick() {
      try {
        long now = System.nanoTime();
        for (long due = next(); due <= now && hasRoom(); due = next()) {
          send(due);
        }
      } catch (RuntimeException e) {
        over.completeExceptionally(e);
      }
    }

    private long next() {
      return start + (long) (sent * 1e9 / perSecond);
    }

    private boolean hasRoom() {
      return sent < count && sent - answered.get() < MOST_UNDER_WAY && !over.isDone();
    }

    private void send(long due) {
      int turn = (int) (sent % asks.size());
      sent++;
      asks.get(turn).ask(wrong -> answered(due, wrong));
    }

    private void answered(long due, @Nullable Throwable wrong) {
      latencies.recordValue(System.nanoTime() - due);
      if (wrong != null) {
        over.completeExceptionally(wrong);
      } else if (answered.incrementAndGet() == count) {
        over.complete(null);
      }
    }
  }
}
