package dev.undercroft.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/// Clients that call at the same time for a while, each with one call under way.
public final class Round {
  private static final int DIGITS = 3;

  private final Course course;
  private final Duration every;
  private final CountDownLatch go = new CountDownLatch(1);

  private Round(Course course, Duration every) {
    this.course = course;
    this.every = every;
  }

  /// Each client calls again as soon as it was answered.
  ///
  /// @throws IllegalStateException when a call fails
  public static Figures closed(List<? extends Work> clients, Course course) {
    return new Round(course, Duration.ZERO).run(clients);
  }

  /// Each client calls at fixed times of its own. A call that has to wait for the one before it is
  /// late, and that counts as its latency: its player waits as well.
  ///
  /// @throws IllegalStateException when a call fails
  public static Figures paced(List<? extends Work> clients, Duration every, Course course) {
    return new Round(course, every).run(clients);
  }

  private Figures run(List<? extends Work> clients) {
    var threads = Thread.ofPlatform().name("client-", 0).daemon().factory();
    try (ExecutorService pool = Executors.newThreadPerTaskExecutor(threads)) {
      var histograms = new ArrayList<Future<Histogram>>();
      for (int i = 0; i < clients.size(); i++) {
        Work client = clients.get(i);
        long later = every.toNanos() * i / clients.size();
        histograms.add(pool.submit(() -> call(client, later)));
      }
      long cpu = course.cpuNanos().getAsLong();
      long start = System.nanoTime();
      go.countDown();
      var all = new Histogram(DIGITS);
      for (var each : histograms) {
        all.add(join(each));
      }
      var took = Duration.ofNanos(System.nanoTime() - start);
      return Figures.of(all, took, course.cpuNanos().getAsLong() - cpu);
    }
  }

  private Histogram call(Work client, long later) throws Exception {
    var latencies = new Histogram(DIGITS);
    go.await();
    long start = System.nanoTime();
    for (long due = start + later; due - start < course.length().toNanos(); due = next(due)) {
      client.prepare();
      long from = every.isZero() ? System.nanoTime() : awaitTime(due);
      client.call();
      latencies.recordValue(System.nanoTime() - from);
    }
    return latencies;
  }

  private long next(long due) {
    return every.isZero() ? System.nanoTime() : due + every.toNanos();
  }

  private static long awaitTime(long due) throws InterruptedException {
    long left = due - System.nanoTime();
    if (left > 0) {
      Thread.sleep(Duration.ofNanos(left));
    }
    return due;
  }

  private static Histogram join(Future<Histogram> client) {
    try {
      return client.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call failed: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bench was interrupted", e);
    }
  }
}
