package dev.undercroft.players;

import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.CacheKeys;
import dev.undercroft.cache.Writes;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.Role;
import dev.undercroft.proto.players.v1.Session;
import dev.undercroft.rpc.Field;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/// What is done to accounts from the command line. It works beside running nodes: what it has
/// returned from holds on all of them. The audit names who did it.
///
/// Every method that names a player throws PLAYER_NOT_FOUND, every one that writes OUTCOME_UNKNOWN.
public final class Administration implements AutoCloseable {
  // The command line has none of its own.
  private static final UUID NO_SESSION = new UUID(0, 0);

  private final Database database;
  private final Writes writes;
  private final PasswordHashing hashing;
  private final InstantSource clock;
  private final Actor actor;
  private final SecureRandom random = new SecureRandom();

  Administration(
      Database database, Writes writes, PasswordHashing hashing, InstantSource clock, Actor actor) {
    this.database = database;
    this.writes = writes;
    this.hashing = hashing;
    this.clock = clock;
    this.actor = actor;
  }

  /// What came of it.
  ///
  /// @param changed false when everything was so already
  /// @param endedSessions that the player was signed in with
  public record Done(boolean changed, int endedSessions) {}

  private record Written(Done done, List<CacheKey> touched) {}

  /// Makes a player; nobody is signed in by it.
  ///
  /// @throws GameException REQUEST_INVALID when the name or the address can't be one,
  ///   USERNAME_TAKEN, EMAIL_TAKEN or PASSWORD_REFUSED
  public PlayerId create(String username, String email, String password, Role role) {
    var wanted =
        new NewPlayer(
            Field.read("username", username, Username::new),
            Field.read("email", email, Email::new),
            Field.read("username", username, DisplayName::of),
            new Password(password));
    var registration = new Registration(database, writes, hashing, new SessionOpening(clock));
    return registration.create(wanted, role, actor).id();
  }

  /// Ends all sessions; the player may sign in no more.
  public Done ban(String username) {
    return change(username, Audit.BANNED, "", (tx, player) -> PlayerStore.ban(tx, player, now()));
  }

  /// The player may sign in again.
  public Done unban(String username) {
    return change(username, Audit.UNBANNED, "", PlayerStore::unban);
  }

  /// Gives the player another role and ends all sessions: the next ones have it.
  ///
  /// @param role not SERVICE, which no player has
  public Done setRole(String username, Role role) {
    if (role == Role.SERVICE) {
      throw new IllegalArgumentException("a player is no service: make a service token instead");
    }
    return change(
        username,
        Audit.ROLE_CHANGED,
        Roles.word(role),
        (tx, player) -> PlayerStore.setRole(tx, player, role));
  }

  public Done endSessions(String username) {
    return change(username, Audit.SESSIONS_ENDED, "", (_, _) -> true);
  }

  /// Those that have not ended, the newest first.
  public List<Session> sessions(String username) {
    return database.read(
        db -> SessionStore.list(db, find(db, username), NO_SESSION, clock.instant()));
  }

  /// @return the token, which is kept nowhere
  /// @throws IllegalArgumentException when one that holds has the name
  public String createServiceToken(String name) {
    var service = new ServiceName(name);
    ServiceToken token = ServiceToken.create(random);
    return transaction(tx -> {
      if (!ServiceTokenStore.add(tx, service, token, actor, now())) {
        throw new IllegalArgumentException(
            "there is a service token " + name + " already: revoke it, or choose another name");
      }
      AuditStore.addOfNobody(tx, Audit.SERVICE_TOKEN_CREATED, actor, name, now());
      return token.text();
    });
  }

  /// From now on it is refused everywhere: it is not cached.
  ///
  /// @return whether there was one that held
  public boolean revokeServiceToken(String name) {
    var service = new ServiceName(name);
    return transaction(tx -> {
      boolean revoked = ServiceTokenStore.revoke(tx, service, now());
      if (revoked) {
        AuditStore.addOfNobody(tx, Audit.SERVICE_TOKEN_REVOKED, actor, name, now());
      }
      return revoked;
    });
  }

  /// The newest first, with those that were revoked.
  public List<ServiceTokenInfo> serviceTokens() {
    return database.read(ServiceTokenStore::list);
  }

  private Done change(
      String username, Audit action, String detail, BiPredicate<DSLContext, PlayerId> change) {
    return writes
        .commit(
            () ->
                database.transaction(tx -> {
                  PlayerId player = find(tx, username);
                  // First the player, then the sessions: see SessionStore.open.
                  if (!change.test(tx, player)) {
                    return new Written(new Done(false, 0), List.of());
                  }
                  List<CacheKey> ended = SessionStore.endAll(tx, player);
                  AuditStore.add(tx, action, player, actor, detail, now());
                  return new Written(
                      new Done(true, ended.size()),
                      Stream.of(ended, CacheKeys.ofPlayer(player)).flatMap(List::stream).toList());
                }),
            Written::touched)
        .done();
  }

  // Of what nothing is cached.
  private <R> R transaction(Function<DSLContext, R> statements) {
    return writes.commit(() -> database.transaction(statements), _ -> List.of());
  }

  private static PlayerId find(DSLContext db, String username) {
    return Username.of(username)
        .flatMap(name -> PlayerStore.find(db, name))
        .orElseThrow(
            () -> new GameException(Reason.PLAYER_NOT_FOUND, "there is no player " + username));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public void close() {
    hashing.close();
  }
}
