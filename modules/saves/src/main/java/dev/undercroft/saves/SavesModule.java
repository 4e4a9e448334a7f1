package dev.undercroft.saves;

import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.rpc.RpcService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;

/// The door to save slots.
public final class SavesModule {
  private final Saves saves;
  private final PlayerData playerData;

  private SavesModule(Saves saves, PlayerData playerData) {
    this.saves = saves;
    this.playerData = playerData;
  }

  public static SavesModule create(
      Database database, UserCache cache, Writes writes, MeterRegistry metrics) {
    var runStates = new RunStates();
    var meters = new SaveMeters(metrics);
    var keyed = new KeyedWrites(database, writes, new RequestSweep(database), meters);
    var saves = new Saves(database, cache, keyed, runStates, meters);
    return new SavesModule(saves, new PlayerSaveStore(runStates));
  }

  /// SaveService, whose handlers wait for PostgreSQL and Redis.
  public List<RpcService> services() {
    return List.of(RpcService.blocking(new SaveGrpcService(saves)));
  }

  /// What is kept about a player; after it was erased, CacheKeys.saves is to be dropped.
  public PlayerData playerData() {
    return playerData;
  }

  /// How many saves were made under each release; it needs no server to run.
  public static Map<ReleaseNumber, Integer> countsByRelease(Database database) {
    return SaveStore.countsByRelease(database.jooq());
  }
}
