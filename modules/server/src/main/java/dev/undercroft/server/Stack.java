package dev.undercroft.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was started, to be closed in the opposite order. Closing waits for a start under way, and
/// nothing is started after it.
final class Stack implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Stack.class);

  /// Something that can be started, and fail at that.
  interface Start<T extends AutoCloseable> {
    T start();
  }

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean closed;

  /// @throws Refusal when this is closed already
  synchronized <T extends AutoCloseable> T start(Start<T> start) {
    if (closed) {
      throw new Refusal("stopped before it was up");
    }
    T server = start.start();
    started.push(server);
    return server;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!started.isEmpty()) {
      AutoCloseable last = started.pop();
      try {
        last.close();
      } catch (Exception e) {
        log.warn("{} did not stop cleanly", last.getClass().getSimpleName(), e);
      }
    }
  }
}
