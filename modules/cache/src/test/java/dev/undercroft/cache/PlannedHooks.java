package dev.undercroft.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Hooks of one node that a test plays with: rules are missing, steps wait until they are let go,
/// and the beat's answers get lost.
final class PlannedHooks extends Hooks {
  private final Set<Rule> missing = EnumSet.noneOf(Rule.class);
  private final Map<Script, UnaryOperator<String>> altered = new EnumMap<>(Script.class);
  private final Map<Point, Gate> gates = new ConcurrentHashMap<>();
  private volatile boolean deaf;
  private volatile boolean confirmsEarly;
  private volatile boolean remembers;
  private volatile Optional<Trust.Installed> remembered = Optional.empty();
  private volatile long lastHeard = -1;
  private volatile CountDownLatch stuck = new CountDownLatch(0);
  private volatile CountDownLatch inHand = new CountDownLatch(0);

  /// Somebody comes to a point once, and waits there.
  static final class Gate {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    Gate awaitReached() {
      wait(reached);
      return this;
    }

    void open() {
      open.countDown();
    }

    void pass() {
      reached.countDown();
      wait(open);
    }

    private static void wait(CountDownLatch latch) {
      try {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// Has the same faults.
  void beginAs(PlannedHooks other) {
    missing.clear();
    missing.addAll(other.missing);
    altered.clear();
    altered.putAll(other.altered);
    gates.clear();
    deaf = false;
    confirmsEarly = other.confirmsEarly;
    remembers = other.remembers;
    remembered = Optional.empty();
    lastHeard = -1;
    stuck = new CountDownLatch(0);
  }

  void miss(Rule... rules) {
    missing.addAll(Set.of(rules));
  }

  void alter(Script script, UnaryOperator<String> change) {
    altered.merge(script, change, (first, then) -> text -> then.apply(first.apply(text)));
  }

  void alterAll(UnaryOperator<String> change) {
    for (Script script : Script.values()) {
      alter(script, change);
    }
  }

  /// The next one to come to that point waits.
  Gate gate(Point point) {
    var gate = new Gate();
    gates.put(point, gate);
    return gate;
  }

  /// Answers of the beat get lost from now on.
  void deafen() {
    deaf = true;
  }

  /// Returns when the beat itself hangs, with an answer in hand, until {@link #unstick}.
  void stick() {
    var hanging = new CountDownLatch(1);
    inHand = hanging;
    stuck = new CountDownLatch(1);
    Gate.wait(hanging);
  }

  void unstick() {
    stuck.countDown();
  }

  /// A deaf node says that it has installed what it only heard.
  void confirmEarly() {
    confirmsEarly = true;
  }

  /// Reads go by the trust that one of them once had.
  void rememberTrust() {
    remembers = true;
  }

  @Override
  boolean without(Rule rule) {
    return missing.contains(rule);
  }

  @Override
  void at(Point point) {
    Gate gate = gates.remove(point);
    if (gate != null) {
      gate.pass();
    }
  }

  @Override
  Optional<Trust.Installed> trusted(Supplier<Optional<Trust.Installed>> now) {
    if (remembers && remembered.isPresent()) {
      return remembered;
    }
    remembered = now.get();
    return remembered;
  }

  @Override
  String altered(Script script, String text) {
    return altered.getOrDefault(script, UnaryOperator.identity()).apply(text);
  }

  @Override
  EpochNode wrap(EpochNode node) {
    return new EpochNode() {
      @Override
      public long confirmed() {
        return confirmsEarly ? Math.max(lastHeard, node.confirmed()) : node.confirmed();
      }

      @Override
      public boolean reachesRedis() {
        return node.reachesRedis();
      }

      @Override
      public void heard(Epoch epoch, long sentAt) {
        lastHeard = epoch.number();
        CountDownLatch until = stuck;
        if (until.getCount() > 0) {
          inHand.countDown();
        }
        Gate.wait(until);
        if (!deaf) {
          node.heard(epoch, sentAt);
        }
      }

      @Override
      public void givenUp() {
        node.givenUp();
      }

      @Override
      public void outlived() {
        node.outlived();
      }
    };
  }
}
