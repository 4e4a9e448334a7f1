package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static dev.undercroft.database.gen.beacon.Tables.STATE;

import dev.undercroft.kernel.ReleaseNumber;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// A publisher's side of the beacon.
public final class BeaconRow {
  private BeaconRow() {}

  /// The active release; empty before the first publish.
  public static Optional<ReleaseNumber> active(DSLContext db) {
    return db.select(STATE.ACTIVE_RELEASE)
        .from(STATE)
        .fetchOptional(STATE.ACTIVE_RELEASE)
        .map(ReleaseNumber::new);
  }

  /// The same, and keeps every other publisher waiting until the transaction ends.
  public static Optional<ReleaseNumber> lock(DSLContext tx) {
    return tx.select(STATE.ACTIVE_RELEASE)
        .from(STATE)
        .forUpdate()
        .fetchOptional(STATE.ACTIVE_RELEASE)
        .map(ReleaseNumber::new);
  }

  /// Makes a release the active one; nodes hear of it when the transaction commits.
  public static void activate(DSLContext tx, ReleaseNumber release) {
    tx.update(STATE).set(STATE.ACTIVE_RELEASE, release.value()).execute();
    tx.execute("notify beacon");
  }

  /// Names of the nodes that have not confirmed the release yet.
  public static List<String> waitingFor(DSLContext db, ReleaseNumber release) {
    return db.select(NODE.NAME)
        .from(NODE)
        .where(NODE.CONFIRMED_RELEASE.isDistinctFrom(release.value()))
        .orderBy(NODE.INCARNATION)
        .fetch(NODE.NAME);
  }
}
