package dev.undercroft.saves;

import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.rpc.RpcService;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// The door to save slots.
public final class SavesModule {
  private final Saves saves;

  private SavesModule(Saves saves) {
    this.saves = saves;
  }

  public static SavesModule create(
      Database database, UserCache cache, Writes writes, MeterRegistry metrics) {
    return new SavesModule(new Saves(database, cache, writes, new RunStates()));
  }

  /// SaveService, whose handlers wait for PostgreSQL and Redis.
  public List<RpcService> services() {
    return List.of(RpcService.blocking(new SaveGrpcService(saves)));
  }
}
