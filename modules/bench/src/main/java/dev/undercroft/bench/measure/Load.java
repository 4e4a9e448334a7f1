package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Questions without a thread for each: a few threads of the clients' own keep many under way, so
/// that most of the processors is left to who answers.
public final class Load {
  static final int DIGITS = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Load() {}

  /// What a load has seen.
  ///
  /// @param latencies in nanoseconds
  public record Tally(Histogram latencies, Duration took) {
    /// @param cpuNanos of all calls together
    public Figures figures(long cpuNanos) {
      return Figures.of(latencies, took, cpuNanos);
    }
  }

  /// One question of each is under way at any time.
  ///
  /// @throws IllegalStateException when one is not answered
  public static Tally closed(List<? extends Ask> asks, Duration length) {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<Flight> flights = asks.stream().map(ask -> new Flight(ask, end)).toList();
    flights.forEach(Flight::next);
    var all = new Histogram(DIGITS);
    for (Flight flight : flights) {
      await(flight.over, length);
      all.add(flight.latencies);
    }
    return new Tally(all, Duration.ofNanos(System.nanoTime() - start));
  }

  static void await(CompletableFuture<Void> over, Duration length) {
    try {
      over.get(length.plus(PATIENCE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException("an answer is out for " + PATIENCE.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("a call failed: " + cause.getMessage(), cause);
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("the bench was interrupted", e);
  }

  /// One question after another. Each answer is read by one thread at a time, which sends the next.
  private static final class Flight {
    private final Ask ask;
    private final long end;
    private final Histogram latencies = new Histogram(DIGITS);
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private long sentAt;

    Flight(Ask ask, long end) {
      this.ask = ask;
      this.end = end;
    }

    void next() {
      sentAt = System.nanoTime();
      if (sentAt >= end) {
        over.complete(null);
        return;
      }
      ask.ask(this::answered);
    }

    private void answered(@Nullable Throwable wrong) {
      if (wrong != null) {
        over.completeExceptionally(wrong);
        return;
      }
      latencies.recordValue(System.nanoTime() - sentAt);
      next();
    }
  }
}
