package dev.undercroft.drill.client;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/// Clients pass it for each call, so that a drill can look at what they left while none is under
/// way.
public final class Gate {
  // Fair, or a crowd of clients never lets the drill have its turn.
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  /// Makes a call, when the gate is open.
  public <R> R pass(Supplier<R> call) {
    lock.readLock().lock();
    try {
      return call.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /// Waits for the calls under way, and looks while new ones wait.
  public void closed(Runnable look) {
    lock.writeLock().lock();
    try {
      look.run();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
