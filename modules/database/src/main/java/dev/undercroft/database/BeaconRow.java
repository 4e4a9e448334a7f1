package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static dev.undercroft.database.gen.beacon.Tables.STATE;

import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// A publisher's side of the beacon.
public final class BeaconRow {
  private BeaconRow() {}

  /// What is active; empty before the first publish.
  public static Optional<Activation> active(DSLContext db) {
    return db.select(STATE.ACTIVATION, STATE.ACTIVE_RELEASE)
        .from(STATE)
        .fetchOptional()
        .flatMap(state -> activation(state.value1(), state.value2()));
  }

  /// Whether nodes are told to answer with this release.
  public static boolean isActive(DSLContext db, ReleaseNumber release) {
    return active(db).stream().anyMatch(active -> active.release().equals(release));
  }

  /// What is active, and keeps every other publisher waiting until the transaction ends. From here
  /// on its statements may take longer than a call's.
  ///
  /// @param turn how long to wait for another publisher, at most; then it fails with SQL state
  ///   55P03
  public static Optional<Activation> lock(DSLContext tx, Duration turn) {
    tx.execute("set local lock_timeout = " + turn.toMillis());
    tx.execute("set local statement_timeout = " + Database.LONGEST_STATEMENT.toMillis());
    return tx.select(STATE.ACTIVATION, STATE.ACTIVE_RELEASE)
        .from(STATE)
        .forUpdate()
        .fetchOptional()
        .flatMap(state -> activation(state.value1(), state.value2()));
  }

  /// No node has a longer content lease, nor will one before the transaction ends; to be asked
  /// after {@link #lock}.
  public static Duration longestLease(DSLContext tx) {
    return tx.select(STATE.LONGEST_LEASE_MS)
        .from(STATE)
        .fetchSingle(state -> Duration.ofMillis(state.value1()));
  }

  /// Makes a release the active one; nodes hear of it at their next beat after the transaction
  /// commits, or when it is announced.
  public static Activation activate(DSLContext tx, ReleaseNumber release) {
    long number =
        tx.update(STATE)
            .set(STATE.ACTIVE_RELEASE, release.value())
            .set(STATE.ACTIVATION, STATE.ACTIVATION.plus(1))
            .returningResult(STATE.ACTIVATION)
            .fetchSingle()
            .value1();
    return new Activation(number, release);
  }

  /// Has every node beat at once.
  public static void announce(DSLContext db) {
    db.execute("notify beacon");
  }

  /// The nodes that have not confirmed this activation or a later one. A node that serves nothing
  /// yet counts: it may be about to serve what it heard before.
  public static List<AwaitedNode> waitingFor(DSLContext db, Activation activation) {
    return db.select(NODE.NAME, NODE.CONTENT_LEASE_MS)
        .from(NODE)
        .where(
            NODE.CONFIRMED_ACTIVATION
                .isNull()
                .or(NODE.CONFIRMED_ACTIVATION.lt(activation.number())))
        .orderBy(NODE.INCARNATION)
        .fetch(node -> new AwaitedNode(node.value1(), Duration.ofMillis(node.value2())));
  }

  /// The nodes that serve content; processes that never do, such as commands, are left out.
  public static List<RegisteredNode> nodes(DSLContext db) {
    return db.select(NODE.NAME, NODE.CONFIRMED_ACTIVATION)
        .from(NODE)
        .where(NODE.CONFIRMED_ACTIVATION.isDistinctFrom(Beacon.ALL))
        .orderBy(NODE.INCARNATION)
        .fetch(node -> new RegisteredNode(node.value1(), confirmed(node.value2())));
  }

  private static OptionalLong confirmed(@Nullable Long activation) {
    return activation == null ? OptionalLong.empty() : OptionalLong.of(activation);
  }

  /// @param release null before the first publish
  static Optional<Activation> activation(long number, @Nullable Integer release) {
    return Optional.ofNullable(release)
        .map(active -> new Activation(number, new ReleaseNumber(active)));
  }
}
