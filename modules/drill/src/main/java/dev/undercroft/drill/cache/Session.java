package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Token;
import java.util.concurrent.atomic.AtomicBoolean;

/// A session of a player: a register that goes from ALIVE to ENDED.
final class Session {
  static final long ALIVE = 0;
  static final long ENDED = 1;

  private final String key;
  private final Player player;
  private final Token token;
  private final AtomicBoolean ending = new AtomicBoolean();

  Session(String key, Player player, Token token) {
    this.key = key;
    this.player = player;
    this.token = token;
  }

  /// Its register's key.
  String key() {
    return key;
  }

  Player player() {
    return player;
  }

  Token token() {
    return token;
  }

  /// Whether the caller is the one who ends it.
  boolean claimEnd() {
    return ending.compareAndSet(false, true);
  }
}
