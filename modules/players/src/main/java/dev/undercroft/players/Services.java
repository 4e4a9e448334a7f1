package dev.undercroft.players;

import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.rpc.Caller;
import dev.undercroft.rpc.Field;
import java.util.Optional;

/// Tells other programs by their tokens. PostgreSQL is asked each time, by one indexed query: a
/// token that was revoked is refused at once without any rule of the cache, and so is acting for a
/// player that was banned or deleted.
final class Services {
  private static final String HEADER = "x-undercroft-player";

  private final Database database;

  Services(Database database) {
    this.database = database;
  }

  /// @param actingFor text of the header x-undercroft-player
  /// @return empty when the token does not hold
  /// @throws GameException REQUEST_INVALID, PLAYER_NOT_FOUND or PLAYER_BANNED for the player that
  ///   is to be acted for
  Optional<Caller> find(ServiceToken token, Optional<String> actingFor) {
    Optional<PlayerId> player = actingFor.map(text -> Field.read(HEADER, text, PlayerId::parse));
    return database
        .read(db -> ServiceTokenStore.find(db, token, player))
        .map(found -> caller(found, player));
  }

  private static Caller caller(ServiceTokenStore.Found found, Optional<PlayerId> player) {
    if (player.isPresent()) {
      if (found.banned() == null) {
        throw new GameException(Reason.PLAYER_NOT_FOUND, "there is no player " + player.get());
      }
      if (found.banned()) {
        throw new GameException(Reason.PLAYER_BANNED, "player " + player.get() + " is banned");
      }
    }
    return new Caller.Service(found.name(), player);
  }
}
