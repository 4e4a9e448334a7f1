package dev.undercroft.players;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Threads for password hashes that do nothing while a test holds them.
final class HeldThreads extends AbstractExecutorService {
  private final ExecutorService threads = PasswordHashing.threads();
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private boolean held;

  synchronized void hold() {
    held = true;
  }

  /// Lets all that waits go on.
  synchronized void release() {
    held = false;
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      threads.execute(next);
    }
  }

  int waiting() {
    return waiting.size();
  }

  @Override
  public synchronized void execute(Runnable work) {
    if (held) {
      waiting.add(work);
    } else {
      threads.execute(work);
    }
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    release();
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
