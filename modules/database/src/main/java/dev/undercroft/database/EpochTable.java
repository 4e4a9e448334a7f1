package dev.undercroft.database;

import static dev.undercroft.database.gen.beacon.Tables.CACHE;
import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// The epochs of the cache as the beacon keeps them.
final class EpochTable implements EpochBoard {
  // One round trip, and committed when it is answered. Trust that held for less than a pause makes
  // the next pause twice as long, up to a minute: a Redis that fails at once must not be tried for
  // ever, each time at the price of a cold cache.
  private static final String CHANGE =
      """
      with changed as (
        update beacon.cache
        set epoch = ?, generation = cast(? as text), process = cast(? as text), changed_at = now(),
            pause_ms = case when epoch % 2 = 0 then pause_ms
                            when now() - changed_at < interval '2 seconds' then least(2 * pause_ms, 60000)
                            else 2000 end
        where epoch = ?
        returning epoch)
      select epoch, pg_notify('beacon', '') from changed
      """;

  private final DSLContext db;
  private final Membership membership;

  EpochTable(DSLContext db, Membership membership) {
    this.db = db;
    this.membership = membership;
  }

  @Override
  public Epoch look() {
    return db.select(CACHE.EPOCH, CACHE.GENERATION, CACHE.PROCESS)
        .from(CACHE)
        .fetchSingle(row -> epoch(row.value1(), row.value2(), row.value3()));
  }

  static Epoch epoch(long number, @Nullable String generation, @Nullable String process) {
    return new Epoch(number, orEmpty(generation), orEmpty(process));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public boolean change(Epoch current, Epoch next) {
    if (next.number() != current.number() + 1) {
      throw new IllegalArgumentException(current + " is not followed by " + next);
    }
    return db.fetchOptional(
            CHANGE,
            next.number(),
            next.isTrusted() ? next.generation() : null,
            next.isTrusted() ? next.process() : null,
            current.number())
        .isPresent();
  }

  @Override
  public boolean isConfirmedByAll(long epoch) {
    return !db.fetchExists(NODE, NODE.REAPED.isFalse(), NODE.CONFIRMED_EPOCH.lt(epoch));
  }

  @Override
  public boolean mayFollow(Epoch off) {
    Optional<Long> self = membership.incarnation();
    return self.isPresent() && hasPaused(off) && allReachRedis() && isFirst(self.get());
  }

  private boolean hasPaused(Epoch off) {
    return db.fetchExists(
        CACHE,
        CACHE.EPOCH.eq(off.number()),
        condition("now() >= {0} + {1} * interval '1 ms'", CACHE.CHANGED_AT, CACHE.PAUSE_MS));
  }

  private boolean allReachRedis() {
    return !db.fetchExists(NODE, NODE.REAPED.isFalse(), NODE.REACHES_REDIS.isFalse());
  }

  // One does the work. Were it two, the compare-and-set would still let one win.
  private boolean isFirst(long self) {
    return db.fetchExists(
        select(min(NODE.INCARNATION))
            .from(NODE)
            .where(NODE.REAPED.isFalse())
            .having(min(NODE.INCARNATION).eq(self)));
  }
}
