package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Token;
import java.util.concurrent.atomic.AtomicBoolean;

/// A session of a player: a register that goes from ALIVE to ENDED.
final class Session {
  static final long ALIVE = 0;
  static final long ENDED = 1;

  /// Of a session that stays.
  static final int NO_PLACE = -1;

  private final String key;
  private final Player player;
  private final Token token;
  private final int place;
  private final AtomicBoolean replaced = new AtomicBoolean();
  private final AtomicBoolean ending = new AtomicBoolean();

  /// @param place in the world's list
  Session(String key, Player player, Token token, int place) {
    this.key = key;
    this.player = player;
    this.token = token;
    this.place = place;
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

  int place() {
    return place;
  }

  /// Whether the caller is the one who ends it.
  boolean claimEnd() {
    return ending.compareAndSet(false, true);
  }

  /// Whether the caller is the one who opens another in its place.
  boolean claimPlace() {
    return replaced.compareAndSet(false, true);
  }

  /// There is no other after all.
  void giveUpPlace() {
    replaced.set(false);
  }

  /// It was not ended after all.
  void giveUpEnd() {
    ending.set(false);
  }
}
