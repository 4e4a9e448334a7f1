package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import dev.undercroft.database.Activation;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
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

  /// The newest first.
  static List<PastActivation> newest(DSLContext db, int most) {
    var earlier = ACTIVATION.as("earlier");
    return db.select(
            ACTIVATION.NUMBER,
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            field(
                exists(
                    selectOne()
                        .from(earlier)
                        .where(
                            earlier.RELEASE.eq(ACTIVATION.RELEASE),
                            earlier.NUMBER.lt(ACTIVATION.NUMBER)))),
            row(ACTIVATION.AUTHOR, ACTIVATION.REASON).mapping(Publication::new),
            ACTIVATION.ACTIVATED_AT.convertFrom(OffsetDateTime::toInstant))
        .from(ACTIVATION)
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(ACTIVATION.RELEASE))
        .orderBy(ACTIVATION.NUMBER.desc())
        .limit(most)
        .fetch(Records.mapping(PastActivation::new));
  }
}
