package dev.undercroft.players;

import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RpcService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// The door to players: everything else here is package-private.
public final class PlayersModule implements AutoCloseable {
  private final PasswordHashing hashing;
  private final SessionUse use;
  private final Callers callers;
  private final Profiles profiles;
  private final List<RpcService> services;

  private PlayersModule(
      PasswordHashing hashing,
      SessionUse use,
      Callers callers,
      Profiles profiles,
      List<RpcService> services) {
    this.hashing = hashing;
    this.use = use;
    this.callers = callers;
    this.profiles = profiles;
    this.services = services;
  }

  /// @param others what the other features keep about players
  public static PlayersModule start(
      Database database,
      UserCache cache,
      Writes writes,
      List<PlayerData> others,
      InstantSource clock,
      MeterRegistry metrics) {
    return start(database, cache, writes, others, clock, metrics, PasswordHashing.threads());
  }

  /// What the command line does to accounts; it needs no node to run.
  ///
  /// @param user who types, for the audit
  public static Administration administration(
      Database database, Writes writes, InstantSource clock, String user) {
    var hashing = new PasswordHashing(PasswordHashing.threads(), new SimpleMeterRegistry());
    return new Administration(database, writes, hashing, clock, Actor.atCommandLine(user));
  }

  static PlayersModule start(
      Database database,
      UserCache cache,
      Writes writes,
      List<PlayerData> others,
      InstantSource clock,
      MeterRegistry metrics,
      ExecutorService hashingThreads) {
    var hashing = new PasswordHashing(hashingThreads, metrics);
    var passwords =
        new PasswordCheck(hashing, new LoginThrottle(database, clock, metrics), metrics);
    var opening = new SessionOpening(clock);
    var use = new SessionUse(database, writes);
    var sessions = new Sessions(database, cache, writes, use, clock);
    var auth =
        new AuthGrpcService(
            new Registration(database, writes, hashing, opening),
            new Login(database, writes, passwords, opening),
            new PasswordChange(database, writes, passwords, hashing, opening));
    var profiles = new Profiles(database, cache, writes);
    var profile =
        new ProfileGrpcService(profiles, new PersonalData(database, writes, others, clock));
    return new PlayersModule(
        hashing,
        use,
        new Callers(sessions, new Services(database)),
        profiles,
        List.of(
            RpcService.hashing(auth),
            RpcService.blocking(new SessionGrpcService(sessions)),
            RpcService.blocking(profile)));
  }

  /// AuthService, SessionService and ProfileService.
  public List<RpcService> services() {
    return services;
  }

  /// Tells every service of the node who calls it.
  public Authenticator authenticator() {
    return callers;
  }

  /// What a player is called, from PostgreSQL.
  ///
  /// @throws dev.undercroft.kernel.GameException PLAYER_NOT_FOUND
  public String username(PlayerId player) {
    return profiles.username(player);
  }

  @Override
  public void close() {
    use.close();
    hashing.close();
  }
}
