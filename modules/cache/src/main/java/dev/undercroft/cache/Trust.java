package dev.undercroft.cache;

import dev.undercroft.kernel.Epoch;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether this node may use the cache now, and in which epoch. It may while the beacon's last
/// answer, which said that the epoch is one of trust, was asked for less than a lease ago: a node
/// that is cut off stops by its own clock, and whoever wants to change something waits that long.
final class Trust {
  /// How long one beat is good for. Longer, and writes wait longer for a node that hangs; shorter,
  /// and a node that is merely busy reads PostgreSQL.
  static final Duration LEASE = Duration.ofMillis(1_000);

  /// What is waited beyond it: clocks run at slightly different speeds.
  static final Duration MARGIN = Duration.ofMillis(50);

  private static final Logger log = LoggerFactory.getLogger(Trust.class);

  /// An epoch as the node has it, read in one go so that its parts belong together.
  ///
  /// @param sentAt when the last beat was sent that named it
  record Installed(Epoch epoch, Scripts scripts, long sentAt) {}

  private final LongSupplier nanos;
  private final Hooks hooks;
  private final CacheMetrics metrics;
  private volatile @Nullable Installed installed;

  /// @param nanos a clock that runs on while the process is paused (rule 4)
  Trust(LongSupplier nanos, Hooks hooks, CacheMetrics metrics) {
    this.nanos = nanos;
    this.hooks = hooks;
    this.metrics = metrics;
  }

  /// The epoch that may be used by whoever asks now; empty while there is none. Nobody may keep the
  /// answer for later: see rules 5 and 11.
  Optional<Installed> current() {
    Installed now = installed;
    return now != null && now.epoch().isTrusted() && isFresh(now)
        ? Optional.of(now)
        : Optional.empty();
  }

  private boolean isFresh(Installed now) {
    return nanos.getAsLong() - now.sentAt() < LEASE.toNanos();
  }

  /// What was heard last, whether or not it may still be used.
  Optional<Epoch> epoch() {
    return Optional.ofNullable(installed).map(Installed::epoch);
  }

  /// Number of the installed epoch; -1 while there is none.
  long number() {
    Installed now = installed;
    return now == null ? -1 : now.epoch().number();
  }

  /// An answer of the beacon. One that is out of date is dropped: an epoch that was left is never
  /// installed again.
  synchronized void heard(Epoch epoch, long sentAt) {
    Installed before = installed;
    long from = hooks.without(Rule.LEASE_FROM_SENDING) ? nanos.getAsLong() : sentAt;
    if (before == null || epoch.number() > before.epoch().number()) {
      Scripts scripts =
          epoch.isTrusted() ? Scripts.of(epoch, hooks) : new Scripts("", "", Hooks.NONE);
      installed = new Installed(epoch, scripts, from);
      metrics.epoch(epoch);
      log.info("epoch {}: the cache is {}", epoch.number(), epoch.isTrusted() ? "on" : "off");
    } else if (epoch.number() == before.epoch().number()) {
      countLost(before);
      installed = new Installed(epoch, before.scripts(), Math.max(from, before.sentAt()));
    }
  }

  private void countLost(Installed before) {
    if (before.epoch().isTrusted() && !isFresh(before)) {
      metrics.trustLost();
    }
  }

  /// Whatever was heard counts for nothing: this node was taken for dead.
  synchronized void forget() {
    if (installed != null) {
      installed = null;
      metrics.trustLost();
    }
  }
}
