package dev.undercroft.players;

import static dev.undercroft.database.gen.players.Tables.AUDIT;
import static dev.undercroft.database.gen.players.Tables.KNOWN_ADDRESS;
import static dev.undercroft.database.gen.players.Tables.PLAYER;
import static dev.undercroft.database.gen.players.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonArray;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.select;

import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.PlayerId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record1;
import org.jooq.Select;

/// What this feature keeps about a player. Hashes of passwords, tokens and addresses are left out
/// of an export: they tell the player nothing, and others too much. So is who banned or unbanned.
final class PlayersDataStore implements PlayerData {
  @Override
  public String part() {
    return "players";
  }

  @Override
  public String export(DSLContext db, PlayerId player) {
    var sessions =
        select(
                jsonArrayAgg(
                        jsonObject(
                            SESSION.ID,
                            SESSION.CREATED_AT,
                            SESSION.LAST_USED_AT,
                            SESSION.EXPIRES_AT,
                            SESSION.ADDRESS,
                            SESSION.CLIENT))
                    .orderBy(SESSION.CREATED_AT))
            .from(SESSION)
            .where(SESSION.PLAYER_ID.eq(player.value()));
    var addresses =
        select(
                jsonArrayAgg(jsonObject(KNOWN_ADDRESS.FIRST_USED_AT, KNOWN_ADDRESS.LAST_USED_AT))
                    .orderBy(KNOWN_ADDRESS.FIRST_USED_AT))
            .from(KNOWN_ADDRESS)
            .where(KNOWN_ADDRESS.PLAYER_ID.eq(player.value()));
    var audit =
        select(jsonArrayAgg(jsonObject(AUDIT.AT, AUDIT.ACTION, AUDIT.DETAIL)).orderBy(AUDIT.NUMBER))
            .from(AUDIT)
            .where(AUDIT.PLAYER_ID.eq(player.value()));
    return db.select(
            jsonObject(
                jsonEntry(PLAYER.ID),
                jsonEntry(PLAYER.USERNAME),
                jsonEntry(PLAYER.EMAIL),
                jsonEntry(PLAYER.DISPLAY_NAME),
                jsonEntry(PLAYER.ROLE),
                jsonEntry(PLAYER.JOINED_AT),
                jsonEntry(PLAYER.BANNED_AT),
                jsonEntry("sessions", list(sessions)),
                jsonEntry("known_addresses", list(addresses)),
                jsonEntry("audit", list(audit))))
        .from(PLAYER)
        .where(PLAYER.ID.eq(player.value()))
        .fetchOptional(found -> found.value1().data())
        .orElse("{}");
  }

  private static Field<JSON> list(Select<Record1<JSON>> rows) {
    return coalesce(field(rows), jsonArray());
  }

  @Override
  public void erase(DSLContext tx, PlayerId player) {
    SessionStore.endAll(tx, player);
    AddressStore.forgetAll(tx, player);
    PlayerStore.delete(tx, player);
  }
}
