package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.DRAFT;
import static dev.undercroft.database.gen.content.Tables.PREVIEW_TOKEN;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.types.DayToSecond;

/// Preview tokens, of which their hashes are kept. One counts while its draft is open and its time
/// has not come, by PostgreSQL's clock.
final class PreviewTokenStore {
  private static final Condition LIVE = PREVIEW_TOKEN.EXPIRES_AT.gt(currentOffsetDateTime());

  private PreviewTokenStore() {}

  /// Adds a token, and drops what counts no more. One too many ends the one that would have expired
  /// first.
  ///
  /// @return until when it is good
  static Instant add(
      DSLContext tx, PreviewToken token, ReleaseNumber number, String author, Duration life) {
    tx.deleteFrom(PREVIEW_TOKEN)
        .where(PREVIEW_TOKEN.RELEASE.eq(number.value()))
        .and(
            PREVIEW_TOKEN.HASH.notIn(
                select(PREVIEW_TOKEN.HASH)
                    .from(PREVIEW_TOKEN)
                    .where(PREVIEW_TOKEN.RELEASE.eq(number.value()), LIVE)
                    .orderBy(PREVIEW_TOKEN.EXPIRES_AT.desc())
                    .limit(Limits.PREVIEW_TOKENS_PER_DRAFT - 1)))
        .execute();
    return tx.insertInto(PREVIEW_TOKEN)
        .set(PREVIEW_TOKEN.HASH, token.hash())
        .set(PREVIEW_TOKEN.RELEASE, number.value())
        .set(PREVIEW_TOKEN.AUTHOR, author)
        .set(PREVIEW_TOKEN.CREATED_AT, currentOffsetDateTime())
        .set(PREVIEW_TOKEN.EXPIRES_AT, currentOffsetDateTime().plus(DayToSecond.valueOf(life)))
        .returningResult(PREVIEW_TOKEN.EXPIRES_AT.convertFrom(OffsetDateTime::toInstant))
        .fetchSingle()
        .value1();
  }

  /// The draft that a token shows; empty when it shows none, or none any more.
  static Optional<Release> draft(DSLContext db, PreviewToken token) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(PREVIEW_TOKEN)
        .join(DRAFT)
        .on(DRAFT.RELEASE.eq(PREVIEW_TOKEN.RELEASE))
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(PREVIEW_TOKEN.RELEASE))
        .where(PREVIEW_TOKEN.HASH.eq(token.hash()), LIVE, DraftStore.OPEN)
        .fetchOptional(Records.mapping(Release::new));
  }

  /// How many show this draft.
  static Field<Integer> liveOf(Field<Integer> release) {
    return field(selectCount().from(PREVIEW_TOKEN).where(PREVIEW_TOKEN.RELEASE.eq(release), LIVE));
  }

  /// @return how many of them were still good
  static int end(DSLContext tx, ReleaseNumber number) {
    return (int)
        tx
            .deleteFrom(PREVIEW_TOKEN)
            .where(PREVIEW_TOKEN.RELEASE.eq(number.value()))
            .returningResult(field(LIVE))
            .fetch()
            .stream()
            .filter(row -> row.value1())
            .count();
  }
}
