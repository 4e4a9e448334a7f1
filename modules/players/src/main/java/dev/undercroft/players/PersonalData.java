package dev.undercroft.players;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// Everything that the product keeps about a player, in whatever feature.
final class PersonalData {
  private final Database database;
  private final Writes writes;
  private final List<PlayerData> parts;
  private final InstantSource clock;

  /// @param others what other features keep
  PersonalData(Database database, Writes writes, List<PlayerData> others, InstantSource clock) {
    this.database = database;
    this.writes = writes;
    // Last, since the others' rows refer to the player's.
    this.parts = Stream.concat(others.stream(), Stream.of(new PlayersDataStore())).toList();
    this.clock = clock;
  }

  /// One object for each part of the product.
  Struct export(PlayerId player) {
    return database.read(db -> {
      var all = Struct.newBuilder();
      for (PlayerData part : parts) {
        Struct object = parse(part.export(db, player));
        all.putFields(part.part(), Value.newBuilder().setStructValue(object).build());
      }
      return all.build();
    });
  }

  /// Removes the player, or what tells whose the rest was.
  ///
  /// @throws GameException PLAYER_NOT_FOUND when another call was first
  void delete(PlayerId player) {
    writes.commit(() -> database.transaction(tx -> erase(tx, player)), touched -> touched);
  }

  private List<CacheKey> erase(DSLContext tx, PlayerId player) {
    // Until the end nobody signs in as the player or saves anything for it.
    if (!PlayerStore.lock(tx, player)) {
      throw new GameException(Reason.PLAYER_NOT_FOUND, "there is no such player");
    }
    List<CacheKey> sessions = SessionStore.endAll(tx, player);
    parts.forEach(part -> part.erase(tx, player));
    AuditStore.addOfNobody(tx, Audit.DELETED, Actor.PLAYER, "", clock.instant());
    return Stream.of(sessions, CacheKeys.ofPlayer(player)).flatMap(List::stream).toList();
  }

  private static Struct parse(String json) {
    var struct = Struct.newBuilder();
    try {
      JsonFormat.parser().merge(json, struct);
    } catch (InvalidProtocolBufferException e) {
      // Its message quotes what it could not read.
      throw new IllegalStateException("a part of an export is no JSON object");
    }
    return struct.build();
  }
}
