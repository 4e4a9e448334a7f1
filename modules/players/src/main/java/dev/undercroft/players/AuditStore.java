package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.AUDIT;

import dev.undercroft.kernel.PlayerId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/// What was done to accounts. Written in the transaction that does it; nothing changes it later.
final class AuditStore {
  private AuditStore() {}

  static void add(DSLContext tx, Audit action, PlayerId player, Actor actor, Instant now) {
    add(tx, action, player, actor, "", now);
  }

  static void add(
      DSLContext tx, Audit action, PlayerId player, Actor actor, String detail, Instant now) {
    insert(tx, action, player.value(), actor, detail, now);
  }

  /// Of what concerns no player, or none that is left.
  static void addOfNobody(DSLContext tx, Audit action, Actor actor, String detail, Instant now) {
    insert(tx, action, null, actor, detail, now);
  }

  private static void insert(
      DSLContext tx, Audit action, @Nullable UUID player, Actor actor, String detail, Instant now) {
    tx.insertInto(AUDIT)
        .set(AUDIT.AT, now.atOffset(ZoneOffset.UTC))
        .set(AUDIT.ACTION, action.name().toLowerCase(Locale.ROOT))
        .set(AUDIT.PLAYER_ID, player)
        .set(AUDIT.ACTOR, actor.text())
        .set(AUDIT.DETAIL, detail)
        .execute();
  }
}
