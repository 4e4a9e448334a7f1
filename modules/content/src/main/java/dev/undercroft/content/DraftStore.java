package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.DRAFT;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.undercroft.kernel.ReleaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/// Which releases are drafts, and what became of them. A draft is added in the transaction that
/// stores its release, and closed once.
final class DraftStore {
  /// What became of a draft.
  enum End {
    PUBLISHED("published"),
    DROPPED("dropped");

    private final String word;

    End(String word) {
      this.word = word;
    }
  }

  static final Condition OPEN = DRAFT.STATE.eq("open");

  private DraftStore() {}

  static void add(DSLContext tx, ReleaseNumber number, Optional<ReleaseNumber> base) {
    tx.insertInto(DRAFT)
        .set(DRAFT.RELEASE, number.value())
        .set(DRAFT.BASE, base.map(ReleaseNumber::value).orElse(null))
        .execute();
  }

  /// How many are open.
  static int count(DSLContext db) {
    return db.fetchCount(DRAFT, OPEN);
  }

  /// The open ones, the newest first.
  static List<Draft> list(DSLContext db) {
    return drafts(db, noCondition());
  }

  static Optional<Draft> find(DSLContext db, ReleaseNumber number) {
    return drafts(db, DRAFT.RELEASE.eq(number.value())).stream().findFirst();
  }

  private static List<Draft> drafts(DSLContext db, Condition wanted) {
    return db.select(
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            DRAFT.BASE,
            row(RELEASE.AUTHOR, RELEASE.REASON).mapping(Publication::new),
            RELEASE.PUBLISHED_AT.convertFrom(OffsetDateTime::toInstant),
            PreviewTokenStore.liveOf(DRAFT.RELEASE))
        .from(DRAFT)
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(DRAFT.RELEASE))
        .where(OPEN, wanted)
        .orderBy(DRAFT.RELEASE.desc())
        .fetch(
            Records.mapping((release, base, publication, at, tokens) ->
                new Draft(
                    release,
                    Optional.ofNullable(base).map(ReleaseNumber::new),
                    publication,
                    at,
                    tokens)));
  }

  /// The release of a draft that is open at this moment.
  static Optional<Release> open(DSLContext db, ReleaseNumber number) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .join(DRAFT)
        .on(DRAFT.RELEASE.eq(RELEASE.NUMBER))
        .where(OPEN, DRAFT.RELEASE.eq(number.value()))
        .fetchOptional(Records.mapping(Release::new));
  }

  /// Whether the release was made as a draft, whatever became of it.
  static boolean was(DSLContext db, ReleaseNumber number) {
    return db.fetchExists(DRAFT, DRAFT.RELEASE.eq(number.value()));
  }

  /// Of two that close one draft, the second finds it closed.
  ///
  /// @return whether it was open; then its preview tokens are gone too
  static boolean close(DSLContext tx, ReleaseNumber number, End end, Publication publication) {
    Field<OffsetDateTime> now = currentOffsetDateTime();
    boolean closed =
        tx.update(DRAFT)
                .set(DRAFT.STATE, end.word)
                .set(DRAFT.CLOSED_AT, now)
                .set(DRAFT.CLOSED_BY, publication.author())
                .set(DRAFT.CLOSED_WHY, publication.reason())
                .where(OPEN, DRAFT.RELEASE.eq(number.value()))
                .execute()
            == 1;
    if (closed) {
      PreviewTokenStore.end(tx, number);
    }
    return closed;
  }
}
