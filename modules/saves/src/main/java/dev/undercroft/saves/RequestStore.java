package dev.undercroft.saves;

import static dev.undercroft.database.gen.saves.Tables.REQUEST;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.rpc.RequestKey;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;

/// Writes that carried an idempotency key, and what they were answered with. SaveWriteStore adds
/// them with what they wrote.
final class RequestStore {
  /// A write that came with a key earlier.
  ///
  /// @param bodyHash SHA-256 of its request
  /// @param expired whether it was so long ago that the key counts no more
  record Earlier(byte[] bodyHash, Save answer, boolean expired) {}

  private static final Condition EXPIRED =
      REQUEST.SAVED_AT.lt(
          currentOffsetDateTime().minus(DayToSecond.valueOf(Limits.IDEMPOTENCY_LIFE)));

  private RequestStore() {}

  static Optional<Earlier> earlier(DSLContext db, PlayerId player, RequestKey key) {
    return db.select(SaveStore.headOf(REQUEST))
        .select(REQUEST.BODY_HASH, field(EXPIRED))
        .from(REQUEST)
        .where(REQUEST.PLAYER_ID.eq(player.value()), REQUEST.KEY.eq(key.text()))
        .fetchOptional(row ->
            new Earlier(row.get(REQUEST.BODY_HASH), SaveStore.head(row), row.get(field(EXPIRED))));
  }

  /// Does nothing to a key that still counts.
  static void forgetExpired(DSLContext db, PlayerId player, RequestKey key) {
    db.deleteFrom(REQUEST)
        .where(REQUEST.PLAYER_ID.eq(player.value()), REQUEST.KEY.eq(key.text()), EXPIRED)
        .execute();
  }

  /// Removes those that count no more, the oldest first and so many at once.
  ///
  /// @return how many went
  static int removeExpired(DSLContext db, int atMost) {
    return db.deleteFrom(REQUEST)
        .where(
            row(REQUEST.PLAYER_ID, REQUEST.KEY)
                .in(
                    select(REQUEST.PLAYER_ID, REQUEST.KEY)
                        .from(REQUEST)
                        .where(EXPIRED)
                        .orderBy(REQUEST.SAVED_AT)
                        .limit(atMost)
                        // Another node may be at it.
                        .forUpdate()
                        .skipLocked()))
        .execute();
  }
}
