package dev.undercroft.players;

import dev.undercroft.cache.CacheCodec;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.players.v1.GetMeResponse;
import dev.undercroft.proto.players.v1.Profile;
import java.util.List;
import java.util.Optional;

/// Players' pages.
final class Profiles {
  // With what only the player sees: the player's own page is asked for most, and is one entry then.
  private static final CacheCodec<GetMeResponse> CODEC =
      CacheCodec.of(GetMeResponse::toByteArray, GetMeResponse::parseFrom);

  private final Database database;
  private final UserCache cache;
  private final Writes writes;

  Profiles(Database database, UserCache cache, Writes writes) {
    this.database = database;
    this.cache = cache;
    this.writes = writes;
  }

  /// Begins to ask for a player's page.
  UserCache.Asked ask(PlayerId player) {
    return cache.ask(CacheKeys.profile(player));
  }

  /// The player's page with what only the player sees.
  ///
  /// @throws GameException PLAYER_NOT_FOUND
  GetMeResponse me(PlayerId player, Optional<UserCache.Asked> ahead) {
    return cache
        .find(ahead, CacheKeys.profile(player), CODEC, () -> load(player))
        .orElseThrow(Profiles::notFound);
  }

  /// @throws GameException PLAYER_NOT_FOUND
  Profile profile(PlayerId player) {
    return me(player, Optional.empty()).getProfile();
  }

  /// @param username in whatever case; need not be one that anybody can have
  /// @throws GameException PLAYER_NOT_FOUND
  Profile named(String username) {
    return Username.of(username)
        .flatMap(name -> database.read(db -> PlayerStore.find(db, name)))
        .map(this::profile)
        .orElseThrow(Profiles::notFound);
  }

  /// What a player is called; never from the cache.
  ///
  /// @throws GameException PLAYER_NOT_FOUND
  String username(PlayerId player) {
    return database
        .read(db -> PlayerStore.card(db, player))
        .map(PlayerCard::username)
        .orElseThrow(Profiles::notFound);
  }

  /// @return the page as it is now
  /// @throws GameException PLAYER_NOT_FOUND
  Profile rename(PlayerId player, DisplayName name) {
    return writes
        .commit(
            () -> database.write(db -> PlayerStore.rename(db, player, name)),
            _ -> List.of(CacheKeys.profile(player)))
        .map(PlayerMessages::profile)
        .orElseThrow(Profiles::notFound);
  }

  private Optional<GetMeResponse> load(PlayerId player) {
    return database.read(db -> PlayerStore.card(db, player)).map(PlayerMessages::me);
  }

  private static GameException notFound() {
    return new GameException(Reason.PLAYER_NOT_FOUND, "there is no such player");
  }
}
