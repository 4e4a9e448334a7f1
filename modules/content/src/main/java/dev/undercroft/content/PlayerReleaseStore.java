package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.AUDIT;
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

/// What an admin did to releases. Of one who is deleted the name stays where it tells who made a
/// release: it belongs to the history of the game, and names no player any more.
final class PlayerReleaseStore implements PlayerData {
  @Override
  public String part() {
    return "releases";
  }

  @Override
  public String export(DSLContext db, PlayerId player) {
    var acts =
        select(
                jsonArrayAgg(jsonObject(AUDIT.AT, AUDIT.ACTION, AUDIT.RELEASE, AUDIT.REASON))
                    .orderBy(AUDIT.NUMBER))
            .from(AUDIT)
            .where(AUDIT.PLAYER_ID.eq(player.value()));
    return db.select(jsonObject(jsonEntry("audit", coalesce(field(acts), jsonArray()))))
        .fetchSingle()
        .value1()
        .data();
  }

  @Override
  public void erase(DSLContext tx, PlayerId player) {
    RequestStore.forget(tx, player);
    AuditStore.forget(tx, player);
  }
}
