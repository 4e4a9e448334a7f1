package dev.undercroft.cache;

import dev.undercroft.cache.CacheKey.Family;
import dev.undercroft.kernel.PlayerId;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Every key in Redis and how long it lives; nothing else names one.
public final class CacheKeys {
  /// Life of content: far longer than a node takes to start, short enough that a forgotten kind
  /// goes.
  private static final Duration CONTENT_LIFE = Duration.ofHours(24);

  /// Life of user data. It only bounds memory: what is cached is right for as long as it is there.
  private static final Duration USER_LIFE = Duration.ofHours(1);

  /// How long a reader may take from its token to its fill; then another one may fill.
  static final Duration TOKEN_LIFE = Duration.ofSeconds(3);

  private static final double JITTER = 0.1;

  /// No entry: scripts are tried on it, in ways that leave nothing behind.
  static final String PROBE = "user:probe";

  /// The number of the release whose records the other keys hold. No end of life; rewritten by a
  /// publish.
  static final String VERSION = "game:version";

  private CacheKeys() {}

  /// A player's public page.
  public static CacheKey profile(PlayerId player) {
    return new CacheKey("user:" + player + ":profile", Family.PROFILE);
  }

  /// Heads of a player's save slots, without run states.
  public static CacheKey saves(PlayerId player) {
    return new CacheKey("user:" + player + ":saves", Family.SAVES);
  }

  /// A session.
  ///
  /// @param tokenHash SHA-256 of its token
  public static CacheKey session(byte[] tokenHash) {
    return new CacheKey("session:" + HexFormat.of().formatHex(tokenHash), Family.SESSION);
  }

  /// All that is kept about a player, sessions aside.
  public static List<CacheKey> ofPlayer(PlayerId player) {
    return List.of(profile(player), saves(player));
  }

  /// A hash: id of a record → its protobuf bytes.
  ///
  /// @param kind name of the kind, such as enemies
  static String kind(String kind) {
    return "game:" + kind;
  }

  static Duration contentLife() {
    return jittered(CONTENT_LIFE);
  }

  static Duration userLife() {
    return jittered(USER_LIFE);
  }

  // Up to a tenth shorter than the whole, so that keys written together do not end together.
  private static Duration jittered(Duration life) {
    double part = 1 - JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (life.toMillis() * part));
  }
}
