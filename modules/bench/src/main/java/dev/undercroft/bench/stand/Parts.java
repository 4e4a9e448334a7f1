package dev.undercroft.bench.stand;

import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a stand has started, the last one first.
final class Parts {
  private static final Logger log = LoggerFactory.getLogger(Parts.class);

  private Parts() {}

  static void close(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      AutoCloseable part = parts.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.warn("{} did not stop cleanly: {}", part.getClass().getSimpleName(), e.toString());
      }
    }
  }
}
