package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import dev.undercroft.database.Activation;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;

/// Every move of the pointer as PostgreSQL keeps it: added, never changed.
final class ActivationStore {
  private ActivationStore() {}

  static void add(DSLContext tx, Activation activation, Publication publication) {
    tx.insertInto(
            ACTIVATION, ACTIVATION.NUMBER, ACTIVATION.RELEASE, ACTIVATION.AUTHOR, ACTIVATION.REASON)
        .values(
            activation.number(),
            activation.release().value(),
            publication.author(),
            publication.reason())
        .execute();
  }

  /// When a move was made; empty for one from before moves were kept.
  static Optional<Instant> at(DSLContext db, Activation activation) {
    return db.select(ACTIVATION.ACTIVATED_AT.convertFrom(OffsetDateTime::toInstant))
        .from(ACTIVATION)
        .where(ACTIVATION.NUMBER.eq(activation.number()))
        .fetchOptional(Record1::value1);
  }

  /// What was active at a moment, by PostgreSQL's clock.
  ///
  /// @param release empty before the first publish
  /// @param yetToCome whether the moment is
  record At(Optional<ReleaseNumber> release, boolean yetToCome) {}

  static At at(DSLContext db, Instant moment) {
    var time = val(moment.atOffset(ZoneOffset.UTC));
    var release =
        field(
            select(ACTIVATION.RELEASE)
                .from(ACTIVATION)
                .where(ACTIVATION.ACTIVATED_AT.le(time))
                .orderBy(ACTIVATION.NUMBER.desc())
                .limit(1));
    return db.select(
            release.convertFrom(number -> Optional.ofNullable(number).map(ReleaseNumber::new)),
            field(time.gt(currentOffsetDateTime())))
        .fetchSingle(Records.mapping(At::new));
  }

  /// The oldest first.
  ///
  /// @param from the first number
  /// @param to the last one
  static List<KnownActivation> between(DSLContext db, long from, long to) {
    return db.select(
            ACTIVATION.NUMBER,
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            ACTIVATION.ACTIVATED_AT.convertFrom(OffsetDateTime::toInstant))
        .from(ACTIVATION)
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(ACTIVATION.RELEASE))
        .where(ACTIVATION.NUMBER.between(from, to))
        .orderBy(ACTIVATION.NUMBER)
        .fetch(Records.mapping(KnownActivation::new));
  }

  /// The newest first.
  static List<PastActivation> newest(DSLContext db, int most) {
    return moves(db, noCondition(), most);
  }

  /// Those after the one with which a release was active last, the newest first; all of them for a
  /// release that never was.
  ///
  /// @param release its number; 0 for none
  static List<PastActivation> since(DSLContext db, int release, int most) {
    var last =
        field(
            select(coalesce(max(ACTIVATION.NUMBER), inline(0L)))
                .from(ACTIVATION)
                .where(ACTIVATION.RELEASE.eq(release)));
    return moves(db, ACTIVATION.NUMBER.gt(last), most);
  }

  private static List<PastActivation> moves(DSLContext db, Condition wanted, int most) {
    return db.select(
            ACTIVATION.NUMBER,
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            rollback(),
            row(ACTIVATION.AUTHOR, ACTIVATION.REASON).mapping(Publication::new),
            ACTIVATION.ACTIVATED_AT.convertFrom(OffsetDateTime::toInstant))
        .from(ACTIVATION)
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(ACTIVATION.RELEASE))
        .where(wanted)
        .orderBy(ACTIVATION.NUMBER.desc())
        .limit(most)
        .fetch(Records.mapping(PastActivation::new));
  }

  /// Of a selected move: whether its release had been active before.
  static Field<Boolean> rollback() {
    var earlier = ACTIVATION.as("earlier");
    return field(
        exists(
            selectOne()
                .from(earlier)
                .where(
                    earlier.RELEASE.eq(ACTIVATION.RELEASE), earlier.NUMBER.lt(ACTIVATION.NUMBER))));
  }
}
