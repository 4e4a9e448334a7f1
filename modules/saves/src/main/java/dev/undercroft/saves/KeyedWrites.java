package dev.undercroft.saves;

import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.rpc.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Runs writes of slots, which their clients may repeat: one with the key of an earlier one is
/// answered as that was, and done once.
final class KeyedWrites {
  private final Database database;
  private final Writes writes;
  private final RequestSweep sweep;
  private final SaveMeters meters;

  KeyedWrites(Database database, Writes writes, RequestSweep sweep, SaveMeters meters) {
    this.database = database;
    this.writes = writes;
    this.sweep = sweep;
    this.meters = meters;
  }

  /// @param statement one of SaveWriteStore's; it also records the key
  /// @param whyNot asked when it changed nothing, and not since its key was known
  /// @return the slot's head as the write left it
  Save run(
      PlayerId player,
      RequestKey key,
      Function<DSLContext, Optional<Save>> statement,
      Supplier<GameException> whyNot) {
    Save head =
        writes.commit(
            () ->
                database
                    .write(statement)
                    .or(() -> key.isGiven() ? earlier(player, key, statement) : Optional.empty())
                    .orElseThrow(whyNot),
            // An earlier one's answer too: the node that wrote may have died before it said so to
            // the cache, and this is the first answer that the client gets.
            _ -> List.of(CacheKeys.saves(player)));
    if (key.isGiven()) {
      sweep.keyed();
    }
    return head;
  }

  private Optional<Save> earlier(
      PlayerId player, RequestKey key, Function<DSLContext, Optional<Save>> statement) {
    var earlier = database.read(db -> RequestStore.earlier(db, player, key));
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    if (earlier.get().expired()) {
      database.write(db -> {
        RequestStore.forgetExpired(db, player, key);
        return true;
      });
      return database.write(statement);
    }
    key.refuseAnother(earlier.get().bodyHash());
    meters.repeated();
    return Optional.of(earlier.get().answer());
  }
}
