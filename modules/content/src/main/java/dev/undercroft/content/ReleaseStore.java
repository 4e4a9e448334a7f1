package dev.undercroft.content;

import static dev.undercroft.database.gen.beacon.Tables.STATE;
import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.DRAFT;
import static dev.undercroft.database.gen.content.Tables.PUBLISHED_RELEASE;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.content.Tables.RELEASE_KIND;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.SQLDataType.BIGINT;

import dev.undercroft.content.kind.Rows;
import dev.undercroft.content.policy.Published;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.content.shape.Shape;
import dev.undercroft.content.shape.Shapes;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;

/// Releases as PostgreSQL keeps them: added, never changed. A draft is one that nothing here finds
/// but what says so.
final class ReleaseStore {
  private static final Condition PUBLISHED =
      exists(
          selectOne().from(PUBLISHED_RELEASE).where(PUBLISHED_RELEASE.NUMBER.eq(RELEASE.NUMBER)));

  private ReleaseStore() {}

  /// The release that was published last, which need not be the active one. Nor the one with the
  /// highest number: a draft got its own before others were published.
  static Optional<Release> newest(DSLContext db) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .leftJoin(ACTIVATION)
        .on(ACTIVATION.RELEASE.eq(RELEASE.NUMBER))
        .where(PUBLISHED)
        .groupBy(RELEASE.NUMBER)
        .orderBy(min(ACTIVATION.NUMBER).desc().nullsLast(), RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(Records.mapping(Release::new));
  }

  /// The number that the next release or draft gets: one that none ever had.
  static ReleaseNumber next(DSLContext tx) {
    return tx.select(coalesce(max(RELEASE.NUMBER), inline(0)).plus(1))
        .from(RELEASE)
        .fetchSingle(row -> new ReleaseNumber(row.value1()));
  }

  static Optional<Release> find(DSLContext db, ReleaseNumber number) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .where(RELEASE.NUMBER.eq(number.value()), PUBLISHED)
        .fetchOptional(Records.mapping(Release::new));
  }

  /// The last one that held these records.
  static Optional<Release> ofHash(DSLContext db, String hash) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .where(RELEASE.HASH.eq(hash), PUBLISHED)
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(Records.mapping(Release::new));
  }

  /// One that is known to exist, since the beacon names it.
  static Release get(DSLContext db, ReleaseNumber number) {
    return find(db, number).orElseThrow();
  }

  /// Canonical bytes as they were stored, also of a draft.
  static byte[] records(DSLContext db, ReleaseNumber number) {
    return db.select(RELEASE.RECORDS)
        .from(RELEASE)
        .where(RELEASE.NUMBER.eq(number.value()))
        .fetchSingle()
        .value1();
  }

  /// What was published, or is a draft: its records, what the seed files said of themselves, and
  /// what the schemas allowed.
  static Published published(DSLContext db, ReleaseNumber number) {
    var headers = new ArrayList<SeedSet.Header>();
    var shapes = new HashMap<String, Shape>();
    db.select(RELEASE_KIND.KIND, RELEASE_KIND.VERSION, RELEASE_KIND.UPDATED_AT, RELEASE_KIND.SHAPE)
        .from(RELEASE_KIND)
        .where(RELEASE_KIND.RELEASE.eq(number.value()))
        .orderBy(RELEASE_KIND.KIND)
        .forEach(row -> {
          headers.add(new SeedSet.Header(row.value1(), row.value2(), row.value3().toInstant()));
          Rows.ifPresent(row.value4(), shape -> shapes.put(row.value1(), Shape.read(shape)));
        });
    return new Published(new SeedSet(Canonical.content(records(db, number)), headers), shapes);
  }

  static Optional<StoredRelease> stored(DSLContext db, ReleaseNumber number) {
    return db.select(
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            RELEASE.RECORDS)
        .from(RELEASE)
        .where(RELEASE.NUMBER.eq(number.value()), PUBLISHED)
        .fetchOptional(Records.mapping(StoredRelease::new));
  }

  static Optional<ReleaseEntry> entry(DSLContext db, ReleaseNumber number) {
    return entries(db, RELEASE.NUMBER.eq(number.value()), 1).stream().findFirst();
  }

  /// The newest first.
  ///
  /// @param from where to go on; empty for the newest
  static List<ReleaseEntry> page(DSLContext db, Optional<ListCursor> from, int most) {
    Condition wanted =
        from.map(cursor -> RELEASE.NUMBER.coerce(BIGINT).lt(cursor.before())).orElse(noCondition());
    return entries(db, wanted, most);
  }

  private static List<ReleaseEntry> entries(DSLContext db, Condition wanted, int most) {
    return db.select(
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            kinds(),
            row(
                    coalesce(DRAFT.CLOSED_BY, RELEASE.AUTHOR),
                    coalesce(DRAFT.CLOSED_WHY, RELEASE.REASON))
                .mapping(Publication::new),
            coalesce(DRAFT.CLOSED_AT, RELEASE.PUBLISHED_AT).convertFrom(OffsetDateTime::toInstant),
            field(exists(selectOne().from(STATE).where(STATE.ACTIVE_RELEASE.eq(RELEASE.NUMBER)))))
        .from(RELEASE)
        .leftJoin(DRAFT)
        .on(DRAFT.RELEASE.eq(RELEASE.NUMBER))
        .where(PUBLISHED, wanted)
        .orderBy(RELEASE.NUMBER.desc())
        .limit(most)
        .fetch(Records.mapping(ReleaseEntry::new));
  }

  private static Field<List<ReleaseEntry.KindVersion>> kinds() {
    return multiset(
            select(
                    RELEASE_KIND.KIND,
                    RELEASE_KIND.VERSION,
                    RELEASE_KIND.UPDATED_AT.convertFrom(OffsetDateTime::toInstant))
                .from(RELEASE_KIND)
                .where(RELEASE_KIND.RELEASE.eq(RELEASE.NUMBER))
                .orderBy(RELEASE_KIND.KIND))
        .convertFrom(rows -> rows.map(Records.mapping(ReleaseEntry.KindVersion::new)));
  }

  static void add(
      DSLContext tx, Release release, byte[] records, SeedSet seeds, Publication publication) {
    tx.insertInto(
            RELEASE, RELEASE.NUMBER, RELEASE.HASH, RELEASE.RECORDS, RELEASE.AUTHOR, RELEASE.REASON)
        .values(
            release.number().value(),
            release.hash(),
            records,
            publication.author(),
            publication.reason())
        .execute();
    var kinds =
        tx.insertInto(
            RELEASE_KIND,
            RELEASE_KIND.RELEASE,
            RELEASE_KIND.KIND,
            RELEASE_KIND.VERSION,
            RELEASE_KIND.UPDATED_AT,
            RELEASE_KIND.SHAPE);
    Map<String, String> kept = seeds.kept().isEmpty() ? Map.of() : activeShapes(tx);
    for (SeedSet.Header file : seeds.headers()) {
      kinds =
          kinds.values(
              release.number().value(),
              file.kind(),
              file.version(),
              file.updatedAt().atOffset(ZoneOffset.UTC),
              seeds.kept().contains(file.kind())
                  ? kept.get(file.kind())
                  : Shapes.product().get(file.kind()).json());
    }
    kinds.execute();
  }

  // A kind that stays as it is keeps its shape too: edits of its schema count when its file comes.
  private static Map<String, String> activeShapes(DSLContext tx) {
    return tx.select(RELEASE_KIND.KIND, RELEASE_KIND.SHAPE)
        .from(RELEASE_KIND)
        .join(STATE)
        .on(STATE.ACTIVE_RELEASE.eq(RELEASE_KIND.RELEASE))
        .fetchMap(RELEASE_KIND.KIND, RELEASE_KIND.SHAPE);
  }
}
