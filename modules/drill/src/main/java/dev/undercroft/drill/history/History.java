package dev.undercroft.drill.history;

import dev.undercroft.drill.history.Violation.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What clients did to registers that only grow, checked while they do it. A register is whatever
/// has a key and a version: a name with a counter in it, a revision, a session that is alive (0) or
/// ended (1).
///
/// Every operation is announced before it is sent and told when its outcome is known:
///
/// ```java
/// history.holds("profile a", 0);
/// Write write = history.write("profile a", 1, "UpdateMe", "node 1");
/// Read read = history.read("profile a", "GetProfile", "node 2");
/// write.acknowledged(); // or refused(), or unknown()
/// read.returned(0); // right: it was under way when the write was
/// history.read("profile a", "GetProfile", "node 2").returned(0); // a violation
/// ```
///
/// So the order of these calls is the history, on the one clock of the process that makes them.
/// What an operation must respect is noted when it is announced: only what was known before it was
/// sent counts against it, hence no false alarm, and nothing older has to be kept, hence memory for
/// each register, not for each operation. Any number of threads may use it.
///
/// Of writers it expects that a version is never written by two operations that both succeed, and
/// that one whose outcome is unknown can't come to pass after a greater version was acknowledged.
/// Where only the order of arrival decides (an update without a condition), a key with an unknown
/// write must be left alone until that one is over.
public final class History {
  private final Map<String, Register> registers = new ConcurrentHashMap<>();
  private final Violations violations = new Violations();
  private final long origin = System.nanoTime();
  private final Duration settling;
  private final Supplier<String> goingOn;

  /// @param settling how long a version that was read, but whose write was not acknowledged, may be
  ///   seen by some readers and not by others. A write that is committed and not yet acknowledged
  ///   is in this state; zero demands that no read ever returns less than one that ended before it
  /// @param goingOn what is going on now, such as the fault under way, for whoever reads a
  ///   violation
  public History(Duration settling, Supplier<String> goingOn) {
    this.settling = settling;
    this.goingOn = goingOn;
  }

  /// A register comes to be, with a version that everybody must see from now on.
  public void holds(String key, long version) {
    long now = now();
    String circumstances = goingOn.get();
    registers.put(
        key,
        new Register(
            key,
            new Operation("beginning", "all", version, now, now, circumstances, circumstances),
            violations));
  }

  /// Announces a read.
  public Read read(String key, String what, String node) {
    return new Read(this, register(key), what, node, Kind.STALE_READ);
  }

  /// Announces a read of the truth itself, on which no cache has a say. What it doesn't find was
  /// lost.
  public Read audit(String key, String what, String node) {
    return new Read(this, register(key), what, node, Kind.LOST_WRITE);
  }

  /// Announces a write that makes the register hold `version`.
  public Write write(String key, long version, String what, String node) {
    return new Write(this, register(key), version, what, node);
  }

  /// The greatest version whose write was acknowledged.
  public long acknowledged(String key) {
    return register(key).acknowledged();
  }

  /// The first hundred, in the order in which they were found.
  public List<Violation> violations() {
    return violations.first();
  }

  /// How many there are of a kind.
  public long count(Kind kind) {
    return violations.count(kind);
  }

  private Register register(String key) {
    Register register = registers.get(key);
    if (register == null) {
      throw new IllegalArgumentException("nothing is known of " + key + ": call holds() before");
    }
    return register;
  }

  long now() {
    return System.nanoTime() - origin;
  }

  long settlingNanos() {
    return settling.toNanos();
  }

  String goingOn() {
    return goingOn.get();
  }
}
