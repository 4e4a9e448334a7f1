package dev.undercroft.drill.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Clients that do one thing after another, through a gate, until they are told to stop.
public final class Crowd implements AutoCloseable {
  // A node that is away refuses thousands of calls a second; nobody learns anything from them.
  private static final Duration WHEN_AWAY = Duration.ofMillis(5);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();
  private volatile boolean over;

  /// Begins.
  ///
  /// @param acts what each client does again and again
  public Crowd(Gate gate, List<Supplier<Answer<?>>> acts) {
    acts.forEach(act -> clients.add(threads.submit(() -> goOn(gate, act))));
  }

  private Void goOn(Gate gate, Supplier<Answer<?>> act) throws InterruptedException {
    while (!over) {
      if (gate.pass(act).isAway()) {
        Thread.sleep(WHEN_AWAY);
      }
    }
    return null;
  }

  /// Whether a client has ended, which none does by itself unless it is broken.
  public boolean isBroken() {
    return clients.stream().anyMatch(Future::isDone);
  }

  /// Returns when all have ended.
  ///
  /// @throws IllegalStateException when one was broken
  public void stop() {
    over = true;
    for (Future<?> client : clients) {
      try {
        client.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a client is broken: " + e.getCause(), e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the drill was interrupted", e);
      }
    }
  }

  /// The same without looking at how they ended.
  @Override
  public void close() {
    over = true;
    threads.close();
  }
}
