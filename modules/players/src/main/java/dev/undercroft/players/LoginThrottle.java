package dev.undercroft.players;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.undercroft.database.Database;
import dev.undercroft.database.SharedBuckets;
import dev.undercroft.database.SharedBuckets.Rate;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How many logins may fail, on all nodes together. A try takes its tokens before the password is
/// looked at, and a success gives them back: many tries at once can't all get through. A name that
/// nobody has is counted like any other.
final class LoginThrottle {
  private static final Rate ACCOUNT_AT_ADDRESS =
      new Rate(Limits.LOGIN_FAILURES_PER_MINUTE, Duration.ofMinutes(1));
  private static final Rate ACCOUNT_ELSEWHERE =
      new Rate(Limits.STRANGER_FAILURES_PER_HOUR, Duration.ofHours(1));
  private static final Rate ADDRESS =
      new Rate(Limits.ADDRESS_FAILURES_PER_TEN_MINUTES, Duration.ofMinutes(10));

  private final SharedBuckets buckets;
  private final Counter throttled;

  LoginThrottle(Database database, InstantSource clock, MeterRegistry metrics) {
    buckets = new SharedBuckets(database, "players.login_throttle", clock);
    throttled =
        Counter.builder("undercroft.players.throttled")
            .description("Logins that were refused unseen, after too many had failed")
            .register(metrics);
  }

  /// One try to sign in.
  final class Try {
    private final List<Counted> taken = new ArrayList<>();

    private Try() {}

    private void take(Counted counted) {
      Optional<Duration> wait = buckets.take(counted.key(), counted.rate());
      if (wait.isPresent()) {
        giveBack();
        throttled.increment();
        throw new GameException(
                Reason.LOGIN_THROTTLED, "too many logins failed; wait before the next one")
            .retryAfter(wait.get());
      }
      taken.add(counted);
    }

    /// To be told when the password was right: then nothing is counted.
    void succeeded() {
      giveBack();
    }

    private void giveBack() {
      taken.forEach(counted -> buckets.giveBack(counted.key(), counted.rate()));
      taken.clear();
    }
  }

  private record Counted(byte[] key, Rate rate) {}

  /// @param username as it was typed
  /// @param known whether the account signed in from the address before: then failures elsewhere
  ///   don't count, or anybody could lock it out
  /// @throws GameException LOGIN_THROTTLED
  Try begin(String username, Origin origin, boolean known) {
    byte[] account = username.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    byte[] address = origin.addressHash();
    var attempt = new Try();
    attempt.take(new Counted(key("address", address), ADDRESS));
    attempt.take(new Counted(key("account at address", account, address), ACCOUNT_AT_ADDRESS));
    if (!known) {
      attempt.take(new Counted(key("account elsewhere", account), ACCOUNT_ELSEWHERE));
    }
    return attempt;
  }

  // Each part as its hash: all of one length, they can't run together into another one's bytes.
  private static byte[] key(String counted, byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(counted.getBytes(UTF_8));
    for (byte[] part : parts) {
      bytes.writeBytes(Sha256.of(part));
    }
    return Sha256.of(bytes.toByteArray());
  }
}
