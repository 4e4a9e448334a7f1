package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.PostgresUrl;

/// The PostgreSQL and the Redis that a command works with.
record Servers(PostgresUrl database, RedisSettings redis) {
  /// Those of the settings, else those that `up` runs in this folder.
  ///
  /// @throws Refusal when there is neither
  static Servers given(Settings settings) {
    var running = RunFile.read(settings.home());
    PostgresUrl database =
        settings
            .databaseUrl()
            .or(() -> running.map(RunFile::database).map(PostgresUrl::parse))
            .orElseThrow(() -> nothingRuns(Settings.DATABASE_URL));
    RedisSettings redis =
        settings
            .redisUrl()
            .or(() -> running.map(RunFile::redis).map(RedisSettings::new))
            .orElseThrow(() -> nothingRuns(Settings.REDIS_URL));
    return new Servers(database, redis);
  }

  private static Refusal nothingRuns(Setting setting) {
    return new Refusal(
        "nothing runs in this folder: start it with ./undercroft up, or set " + setting.name());
  }
}
