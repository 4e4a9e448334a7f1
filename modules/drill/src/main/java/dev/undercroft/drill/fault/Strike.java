package dev.undercroft.drill.fault;

import java.time.Duration;

/// One fault at one time: who, how and how long is settled before it begins.
///
/// @param story what happens, such as "node 2 stands still for 1200 ms"
public record Strike(Fault fault, String story, Course course) {
  /// From the first breakage until all is mended.
  interface Course {
    void run() throws InterruptedException;
  }

  /// Returns when everything is mended and whoever was killed has been started again; a node may
  /// still need a moment until it serves.
  public void run() {
    try {
      course.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + story, e);
    }
  }

  static String millis(Duration duration) {
    return duration.toMillis() + " ms";
  }
}
