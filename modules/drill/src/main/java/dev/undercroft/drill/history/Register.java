package dev.undercroft.drill.history;

import dev.undercroft.drill.history.Violation.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is known of one key. It keeps the newest of everything, so its size depends on how many
/// writes are under way, not on how many there were.
final class Register {
  private final String key;
  private final Violations violations;

  // The write of the greatest version that was acknowledged, or the beginning.
  private Operation acknowledged;

  // Versions above it that a read may return, with the number of writes that may bring each: those
  // under way and those of unknown outcome.
  private final NavigableMap<Long, Integer> possible = new TreeMap<>();

  // The first reads that returned versions above it, each greater than the one before.
  private final Deque<Operation> glimpsed = new ArrayDeque<>();

  // The last of those that was long enough ago.
  private @Nullable Operation settled;

  Register(String key, Operation beginning, Violations violations) {
    this.key = key;
    this.acknowledged = beginning;
    this.violations = violations;
  }

  /// What an operation that starts now must respect.
  ///
  /// @param settled a read that showed a version which should be the same for everybody by now
  record Known(Operation acknowledged, @Nullable Operation settled) {}

  /// @param settledBefore reads that ended until then count
  synchronized Known known(long settledBefore) {
    while (!glimpsed.isEmpty() && glimpsed.peekFirst().end() <= settledBefore) {
      settled = glimpsed.pollFirst();
    }
    return new Known(acknowledged, settled);
  }

  synchronized long acknowledged() {
    return acknowledged.version();
  }

  synchronized void returned(Operation read, Known known, Kind whenOlder) {
    long version = read.version();
    if (version < known.acknowledged().version()) {
      tell(whenOlder, read, known.acknowledged());
    } else if (known.settled() != null && version < known.settled().version()) {
      tell(Kind.WENT_BACK, read, known.settled());
    } else if (version > acknowledged.version()) {
      glimpse(read);
    }
  }

  private void glimpse(Operation read) {
    if (!possible.containsKey(read.version())) {
      invented(read);
    } else if (read.version() > newestGlimpse()) {
      glimpsed.addLast(read);
    }
  }

  private long newestGlimpse() {
    Operation newest = glimpsed.isEmpty() ? settled : glimpsed.peekLast();
    return newest == null ? Long.MIN_VALUE : newest.version();
  }

  synchronized void invented(Operation read) {
    tell(Kind.INVENTED, read, acknowledged);
  }

  /// A write of this version starts.
  ///
  /// @return the greatest version that was acknowledged before
  synchronized long claim(long version) {
    possible.merge(version, 1, Integer::sum);
    return acknowledged.version();
  }

  /// @param before what `claim` returned
  synchronized void acknowledged(Operation write, long before) {
    long version = write.version();
    if (version <= before || version == acknowledged.version()) {
      // The register had gone back, or two writers were told that they won.
      tell(Kind.LOST_WRITE, write, acknowledged);
    } else if (version > acknowledged.version()) {
      acknowledged = write;
      possible.headMap(version, true).clear();
      glimpsed.removeIf(read -> read.version() <= version);
    }
  }

  synchronized void refused(long version) {
    possible.computeIfPresent(version, (same, writes) -> writes == 1 ? null : writes - 1);
  }

  private void tell(Kind kind, Operation found, Operation against) {
    violations.add(new Violation(kind, key, found, against));
  }
}
