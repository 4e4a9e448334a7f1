package dev.undercroft.cache;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Every key in Redis and how long it lives; nothing else names one.
final class CacheKeys {
  /// Life of content: far longer than a node takes to start, short enough that a forgotten kind
  /// goes.
  private static final Duration CONTENT_LIFE = Duration.ofHours(24);

  private static final double JITTER = 0.1;

  /// The number of the release whose records the other keys hold. No end of life; rewritten by a
  /// publish.
  static final String VERSION = "game:version";

  private CacheKeys() {}

  /// A hash: id of a record → its protobuf bytes.
  ///
  /// @param kind name of the kind, such as enemies
  static String kind(String kind) {
    return "game:" + kind;
  }

  /// Up to a tenth shorter than the whole, so that keys written together do not end together.
  static Duration contentLife() {
    double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (CONTENT_LIFE.toMillis() * part));
  }
}
