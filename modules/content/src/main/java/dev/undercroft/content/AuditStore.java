package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.AUDIT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;

/// Who did what to releases and drafts. Written in the transaction that does it; nothing changes it
/// later.
final class AuditStore {
  private AuditStore() {}

  /// @param admin who has the session that it was done with; empty on the command line
  static void add(
      DSLContext tx,
      Act act,
      ReleaseNumber release,
      Publication publication,
      Optional<PlayerId> admin) {
    tx.insertInto(AUDIT)
        .set(AUDIT.AUTHOR, publication.author())
        .set(AUDIT.PLAYER_ID, admin.map(PlayerId::value).orElse(null))
        .set(AUDIT.COMMAND_LINE, admin.isEmpty())
        .set(AUDIT.ACTION, act.name().toLowerCase(Locale.ROOT))
        .set(AUDIT.RELEASE, release.value())
        .set(AUDIT.REASON, publication.reason())
        .execute();
  }

  /// The newest first.
  ///
  /// @param from where to go on; empty for the newest
  static List<AuditEntry> page(DSLContext db, Optional<ListCursor> from, int most) {
    return db.select(
            AUDIT.NUMBER,
            AUDIT.AT.convertFrom(OffsetDateTime::toInstant),
            AUDIT.ACTION.convertFrom(action -> Act.valueOf(action.toUpperCase(Locale.ROOT))),
            AUDIT.RELEASE.convertFrom(ReleaseNumber::new),
            row(AUDIT.AUTHOR, AUDIT.REASON).mapping(Publication::new),
            AUDIT.COMMAND_LINE)
        .from(AUDIT)
        .where(from.map(cursor -> AUDIT.NUMBER.lt(cursor.before())).orElse(noCondition()))
        .orderBy(AUDIT.NUMBER.desc())
        .limit(most)
        .fetch(Records.mapping(AuditEntry::new));
  }

  /// What is left tells the name that the admin had, as releases do, and no more.
  static void forget(DSLContext tx, PlayerId player) {
    tx.update(AUDIT).setNull(AUDIT.PLAYER_ID).where(AUDIT.PLAYER_ID.eq(player.value())).execute();
  }
}
