package dev.undercroft.players;

import dev.undercroft.cache.UserCache;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RpcService;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;

/// The door to players: everything else here is package-private.
public final class PlayersModule implements AutoCloseable {
  private final PasswordHashing hashing;
  private final SessionUse use;
  private final Callers callers;
  private final List<RpcService> services;

  private PlayersModule(
      PasswordHashing hashing, SessionUse use, Callers callers, List<RpcService> services) {
    this.hashing = hashing;
    this.use = use;
    this.callers = callers;
    this.services = services;
  }

  public static PlayersModule start(
      Database database,
      UserCache cache,
      Writes writes,
      InstantSource clock,
      MeterRegistry metrics) {
    return start(database, cache, writes, clock, metrics, PasswordHashing.threads());
  }

  static PlayersModule start(
      Database database,
      UserCache cache,
      Writes writes,
      InstantSource clock,
      MeterRegistry metrics,
      ExecutorService hashingThreads) {
    var hashing = new PasswordHashing(hashingThreads, metrics);
    var passwords = new PasswordCheck(hashing);
    var opening = new SessionOpening(clock);
    var use = new SessionUse(database, writes);
    var sessions = new Sessions(database, cache, writes, use, clock);
    var auth =
        new AuthGrpcService(
            new Registration(database, writes, hashing, opening),
            new Login(database, writes, passwords, opening),
            new PasswordChange(database, writes, passwords, hashing, opening));
    return new PlayersModule(
        hashing,
        use,
        new Callers(sessions),
        List.of(
            RpcService.hashing(auth),
            RpcService.blocking(new SessionGrpcService(sessions)),
            RpcService.blocking(new ProfileGrpcService(new Profiles(database, cache, writes)))));
  }

  /// AuthService, SessionService and ProfileService.
  public List<RpcService> services() {
    return services;
  }

  /// Tells every service of the node who calls it.
  public Authenticator authenticator() {
    return callers;
  }

  @Override
  public void close() {
    use.close();
    hashing.close();
  }
}
