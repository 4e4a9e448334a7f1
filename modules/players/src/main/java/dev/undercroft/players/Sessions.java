package dev.undercroft.players;

import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.rpc.Caller;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Who is signed in, and by which sessions.
final class Sessions {
  private final Database database;
  private final UserCache cache;
  private final Writes writes;
  private final SessionUse use;
  private final InstantSource clock;

  Sessions(Database database, UserCache cache, Writes writes, SessionUse use, InstantSource clock) {
    this.database = database;
    this.cache = cache;
    this.writes = writes;
    this.use = use;
    this.clock = clock;
  }

  /// Empty when the token's session has ended, or never was.
  Optional<LiveSession> find(SessionToken token) {
    byte[] hash = token.hash();
    var now = clock.instant();
    Optional<LiveSession> found =
        cache
            .find(
                CacheKeys.session(hash),
                LiveSession.CODEC,
                () -> database.read(db -> SessionStore.find(db, hash)))
            .filter(session -> !session.isOver(now));
    found.ifPresent(session -> use.note(session, hash, now));
    return found;
  }

  List<Session> list(Caller.Player caller) {
    return database.read(
        db -> SessionStore.list(db, caller.id(), caller.session(), clock.instant()));
  }

  /// Ends the session that the call is made with.
  void logout(Caller.Player caller) {
    end(caller, caller.session());
  }

  /// @throws GameException SESSION_NOT_FOUND when the caller has none by that id
  void revoke(Caller.Player caller, UUID session) {
    if (!end(caller, session)) {
      throw new GameException(Reason.SESSION_NOT_FOUND, "you have no session " + session);
    }
  }

  private boolean end(Caller.Player caller, UUID session) {
    return writes
        .commit(
            () -> database.write(db -> SessionStore.end(db, caller.id(), session)),
            ended -> ended.stream().toList())
        .isPresent();
  }
}
