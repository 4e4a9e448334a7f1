package dev.undercroft.players;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes and checks passwords' hashes, on platform threads of its own: a computation of tens of
/// milliseconds would hold a carrier of virtual threads, and with it calls that only wait. How many
/// may wait for a thread is bounded by the lane that the calls come in by.
final class PasswordHashing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PasswordHashing.class);

  /// What a check finds.
  enum Check {
    RIGHT,
    /// And the hash should be replaced by a stronger one.
    RIGHT_BUT_WEAK,
    WRONG
  }

  private final ExecutorService threads;
  private final Timer making;
  private final Timer checking;
  private final SecureRandom random = new SecureRandom();
  private final String nobody = Argon2.ofNobody().phc();

  PasswordHashing(ExecutorService threads, MeterRegistry metrics) {
    this.threads = threads;
    this.making = timer(metrics, "make");
    this.checking = timer(metrics, "check");
  }

  /// Half of the processors: the other half is everybody else's.
  static ExecutorService threads() {
    return Executors.newFixedThreadPool(
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
        Thread.ofPlatform().name("password-", 0).daemon().factory());
  }

  private static Timer timer(MeterRegistry metrics, String does) {
    return Timer.builder("undercroft.players.hashing")
        .description("Computing of passwords' hashes, without the wait for a thread")
        .tag("does", does)
        .register(metrics);
  }

  /// A hash to be stored.
  String hash(Password password) {
    return compute(making, () -> Argon2.of(password, random).phc());
  }

  Check check(Password password, String hash) {
    return compute(checking, () -> compare(password, hash));
  }

  /// Takes as long as a check, for a player that does not exist.
  void checkNobody(Password password) {
    check(password, nobody);
  }

  private static Check compare(Password password, String hash) {
    var argon2 = Argon2.parse(hash);
    if (argon2.isPresent()) {
      if (!argon2.get().matches(password)) {
        return Check.WRONG;
      }
      return argon2.get().isWeak() ? Check.RIGHT_BUT_WEAK : Check.RIGHT;
    }
    if (hash.startsWith("$2")) {
      boolean right = OpenBSDBCrypt.checkPassword(hash, password.value().toCharArray());
      return right ? Check.RIGHT_BUT_WEAK : Check.WRONG;
    }
    log.error("a player's password hash is neither Argon2id nor bcrypt: nobody can sign in by it");
    return Check.WRONG;
  }

  private <T> T compute(Timer timer, Callable<T> work) {
    try {
      return threads.submit(() -> timer.recordCallable(work)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a password's hash could not be computed", e.getCause());
    } catch (RejectedExecutionException closed) {
      throw stopping();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopping();
    }
  }

  private static GameException stopping() {
    return new GameException(Reason.SERVER_DRAINING, "this server is stopping; call again");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
