package dev.undercroft.saves;

import static dev.undercroft.database.gen.saves.Tables.REQUEST;
import static dev.undercroft.database.gen.saves.Tables.REVISION;
import static dev.undercroft.database.gen.saves.Tables.SLOT;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonArray;
import static org.jooq.impl.DSL.jsonArrayAgg;
import static org.jooq.impl.DSL.jsonEntry;
import static org.jooq.impl.DSL.jsonObject;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.undercroft.database.PlayerData;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.JSONEntry;
import org.jooq.Table;

/// What saves keep about a player, in one piece: to be handed out, or to go.
final class PlayerSaveStore implements PlayerData {
  private final RunStates runStates;

  PlayerSaveStore(RunStates runStates) {
    this.runStates = runStates;
  }

  @Override
  public String part() {
    return "saves";
  }

  /// Slots with their newest run state in base64, revisions and requests without.
  @Override
  public String export(DSLContext db, PlayerId player) {
    var withRunState = new ArrayList<>(head(SLOT));
    withRunState.add(
        jsonEntry(
            "runState",
            arrayGet(val(newestRunStates(db, player)), SLOT.SLOT_.coerce(Integer.class).plus(1))));
    var withKey = new ArrayList<>(head(REQUEST));
    withKey.add(jsonEntry("idempotencyKey", REQUEST.KEY));
    return db.select(
            jsonObject(
                jsonEntry("slots", all(SLOT, withRunState, player)),
                jsonEntry("revisions", all(REVISION, head(REVISION), player)),
                jsonEntry("requests", all(REQUEST, withKey, player))))
        .fetchSingle()
        .value1()
        .data();
  }

  /// The slots go first: whoever is writing one is waited for, and then nothing comes after.
  @Override
  public void erase(DSLContext tx, PlayerId player) {
    tx.deleteFrom(SLOT).where(SLOT.PLAYER_ID.eq(player.value())).execute();
    tx.deleteFrom(REVISION).where(REVISION.PLAYER_ID.eq(player.value())).execute();
    tx.deleteFrom(REQUEST).where(REQUEST.PLAYER_ID.eq(player.value())).execute();
  }

  // At the slot's number; null where there is none.
  private String[] newestRunStates(DSLContext db, PlayerId player) {
    var inBase64 = new String[Limits.SAVE_SLOTS];
    for (int slot = 0; slot < inBase64.length; slot++) {
      var kept = SaveStore.newest(db, player, slot);
      if (kept.isPresent()) {
        byte[] raw = runStates.unpack(kept.get().runState()).toByteArray();
        inBase64[slot] = Base64.getEncoder().encodeToString(raw);
      }
    }
    return inBase64;
  }

  private static Field<JSON> all(Table<?> table, List<JSONEntry<?>> entries, PlayerId player) {
    var rows = jsonArrayAgg(jsonObject(entries).absentOnNull());
    return coalesce(
        field(
            select(
                    rows.orderBy(
                        SaveStore.column(table, SLOT.SLOT_),
                        SaveStore.column(table, SLOT.REVISION)))
                .from(table)
                .where(SaveStore.column(table, SLOT.PLAYER_ID).eq(player.value()))),
        jsonArray());
  }

  // Under the names that the API's JSON has.
  private static List<JSONEntry<?>> head(Table<?> table) {
    var entries = new ArrayList<JSONEntry<?>>();
    for (Field<?> field : SaveStore.headOf(table)) {
      entries.add(jsonEntry(camelCase(field.getName()), field));
    }
    return entries;
  }

  private static String camelCase(String name) {
    return switch (name) {
      case "max_hp" -> "maxHp";
      case "saved_at" -> "savedAt";
      default -> name;
    };
  }
}
