package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.content.Tables.RELEASE_KIND;

import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/// Releases as PostgreSQL keeps them: added, never changed.
final class ReleaseStore {
  private ReleaseStore() {}

  /// The release that was published last, which need not be the active one.
  static Optional<Release> newest(DSLContext db) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .orderBy(RELEASE.NUMBER.desc())
        .limit(1)
        .fetchOptional(Records.mapping(Release::new));
  }

  static Optional<Release> find(DSLContext db, ReleaseNumber number) {
    return db.select(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH)
        .from(RELEASE)
        .where(RELEASE.NUMBER.eq(number.value()))
        .fetchOptional(Records.mapping(Release::new));
  }

  /// One that is known to exist, since the beacon names it.
  static Release get(DSLContext db, ReleaseNumber number) {
    return find(db, number).orElseThrow();
  }

  /// Canonical bytes as they were published.
  static byte[] records(DSLContext db, ReleaseNumber number) {
    return db.select(RELEASE.RECORDS)
        .from(RELEASE)
        .where(RELEASE.NUMBER.eq(number.value()))
        .fetchSingle()
        .value1();
  }

  /// What was published: its records, and what the seed files said of themselves.
  static SeedSet seeds(DSLContext db, ReleaseNumber number) {
    List<SeedSet.Header> headers =
        db.select(
                RELEASE_KIND.KIND,
                RELEASE_KIND.VERSION,
                RELEASE_KIND.UPDATED_AT.convertFrom(OffsetDateTime::toInstant))
            .from(RELEASE_KIND)
            .where(RELEASE_KIND.RELEASE.eq(number.value()))
            .orderBy(RELEASE_KIND.KIND)
            .fetch(Records.mapping(SeedSet.Header::new));
    return new SeedSet(Canonical.content(records(db, number)), headers);
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
            RELEASE_KIND.UPDATED_AT);
    for (SeedSet.Header file : seeds.headers()) {
      kinds =
          kinds.values(
              release.number().value(),
              file.kind(),
              file.version(),
              file.updatedAt().atOffset(ZoneOffset.UTC));
    }
    kinds.execute();
  }
}
