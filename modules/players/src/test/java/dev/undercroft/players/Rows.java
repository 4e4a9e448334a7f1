package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.AUDIT;
import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static dev.undercroft.database.gen.players.Tables.SESSION;
import static org.jooq.impl.DSL.lower;

import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;

/// What a test looks at behind the services' backs.
final class Rows {
  private Rows() {}

  static String passwordHash(DSLContext db, String username) {
    return db.select(PLAYER.PASSWORD_HASH)
        .from(PLAYER)
        .where(lower(PLAYER.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
        .fetchSingle()
        .value1();
  }

  static void setPasswordHash(DSLContext db, String username, String hash) {
    db.update(PLAYER)
        .set(PLAYER.PASSWORD_HASH, hash)
        .where(lower(PLAYER.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
        .execute();
  }

  /// Sessions of the player, whether they are over or not.
  static int sessions(DSLContext db, String username) {
    return db.fetchCount(
        db.selectOne()
            .from(SESSION)
            .join(PLAYER)
            .on(PLAYER.ID.eq(SESSION.PLAYER_ID))
            .where(lower(PLAYER.USERNAME).eq(username.toLowerCase(Locale.ROOT))));
  }

  /// All rows of a table, as text.
  static String text(DSLContext db, String table) {
    List<String> rows = db.fetch("select row::text from " + table + " row").into(String.class);
    return String.join("\n", rows);
  }

  /// What was done to the player, in order, as action, actor and detail.
  static List<String> audit(DSLContext db, String username) {
    return db.select(AUDIT.ACTION, AUDIT.ACTOR, AUDIT.DETAIL)
        .from(AUDIT)
        .join(PLAYER)
        .on(PLAYER.ID.eq(AUDIT.PLAYER_ID))
        .where(lower(PLAYER.USERNAME).eq(username.toLowerCase(Locale.ROOT)))
        .orderBy(AUDIT.NUMBER)
        .fetch(row -> "%s by %s %s".formatted(row.value1(), row.value2(), row.value3()).strip());
  }
}
