package dev.undercroft.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started, to be closed in the opposite order. Several threads may start something at
/// once. Closing doesn't wait for a start under way: whatever comes of that is closed as soon as it
/// is there.
final class Stack implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Stack.class);

  /// Something that can be started, and fail at that.
  interface Start<T extends AutoCloseable> {
    T start();
  }

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;
  private int starting;

  /// @throws Refusal when this is closed, or was before the start came to its end
  <T extends AutoCloseable> T start(Start<T> start) {
    begin();
    try {
      T server = start.start();
      if (!keep(server)) {
        stop(server);
        throw stopped();
      }
      return server;
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (closed) {
      throw stopped();
    }
    starting++;
  }

  private synchronized void end() {
    starting--;
  }

  /// Whether a start is under way.
  synchronized boolean isStarting() {
    return starting > 0;
  }

  private synchronized boolean keep(AutoCloseable server) {
    if (!closed) {
      started.push(server);
    }
    return !closed;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /// Returns when closing begins.
  synchronized void awaitClosed() throws InterruptedException {
    while (!closed) {
      wait();
    }
  }

  /// A second call waits for nothing and closes nothing.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    for (AutoCloseable last = next(); last != null; last = next()) {
      stop(last);
    }
  }

  private synchronized @Nullable AutoCloseable next() {
    return started.poll();
  }

  private static void stop(AutoCloseable server) {
    try {
      server.close();
    } catch (Exception e) {
      log.warn("{} did not stop cleanly: {}", server.getClass().getSimpleName(), e.toString());
    }
  }

  private static Refusal stopped() {
    return new Refusal("stopped before it was up");
  }
}
