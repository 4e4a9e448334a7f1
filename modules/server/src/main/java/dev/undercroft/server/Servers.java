package dev.undercroft.server;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.DatabaseSettings;
import dev.undercroft.database.PostgresUrl;
import java.util.Optional;
import java.util.function.Function;

/// The PostgreSQL and the Redis that a command works with.
record Servers(DatabaseSettings database, RedisSettings redis) {
  /// Those of the settings, else those that `up` runs in this folder.
  ///
  /// @throws Refusal when there is neither
  static Servers given(Settings settings) {
    return new Servers(
        settings.database(database(settings)),
        find(
            settings,
            Setting.REDIS_URL,
            Settings::redisUrl,
            run -> new RedisSettings(run.redis())));
  }

  /// The same for commands that need PostgreSQL alone.
  static PostgresUrl database(Settings settings) {
    return find(
        settings,
        Setting.DATABASE_URL,
        Settings::databaseUrl,
        run -> PostgresUrl.parse(run.database()));
  }

  private static <T> T find(
      Settings settings,
      Setting setting,
      Function<Settings, Optional<T>> set,
      Function<RunFile, T> running) {
    return set.apply(settings)
        .or(() -> RunFile.read(settings.home()).map(running))
        .orElseThrow(() ->
            new Refusal(
                "nothing runs in this folder: start it with ./undercroft up, or set "
                    + setting.variable()));
  }
}
