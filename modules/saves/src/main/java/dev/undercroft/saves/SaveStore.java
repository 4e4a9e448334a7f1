package dev.undercroft.saves;

import static dev.undercroft.database.gen.content.Tables.PUBLISHED_RELEASE;
import static dev.undercroft.database.gen.saves.Tables.REVISION;
import static dev.undercroft.database.gen.saves.Tables.SLOT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import com.google.protobuf.Timestamp;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.saves.v1.Save;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;

/// Slots and their revisions as PostgreSQL keeps them: what is read of them.
final class SaveStore {
  /// What a head is made of. Slots, revisions and requests have these columns alike.
  static final List<Field<?>> HEAD =
      List.of(
          SLOT.SLOT_,
          SLOT.REVISION,
          SLOT.DELETED,
          SLOT.NAME,
          SLOT.FLOOR,
          SLOT.LEVEL,
          SLOT.HP,
          SLOT.MAX_HP,
          SLOT.SCORE,
          SLOT.TURNS,
          SLOT.RELEASE,
          SLOT.SIZE,
          SLOT.SAVED_AT);

  /// A revision that is no deletion.
  record Kept(Save head, RunState runState) {}

  record Refusing(Save head, boolean releaseExists) {}

  private SaveStore() {}

  /// Heads of the slots that were ever written, in their order.
  static List<Save> heads(DSLContext db, PlayerId player) {
    return db.select(HEAD)
        .from(SLOT)
        .where(SLOT.PLAYER_ID.eq(player.value()))
        .orderBy(SLOT.SLOT_)
        .fetch(SaveStore::head);
  }

  /// How many slots hold a save of each release; deleted ones hold none.
  static Map<ReleaseNumber, Integer> countsByRelease(DSLContext db) {
    return db.select(SLOT.RELEASE.convertFrom(ReleaseNumber::new), count())
        .from(SLOT)
        .where(SLOT.RELEASE.isNotNull())
        .groupBy(SLOT.RELEASE)
        .fetchMap(Record2::value1, Record2::value2);
  }

  /// Of a slot that was never written only the number is set.
  static Save head(DSLContext db, PlayerId player, int slot) {
    return db.select(HEAD)
        .from(SLOT)
        .where(SLOT.PLAYER_ID.eq(player.value()), SLOT.SLOT_.eq((short) slot))
        .fetchOptional(SaveStore::head)
        .orElseGet(() -> neverWritten(slot));
  }

  /// What a put was refused over, in one query.
  static Refusing refusing(DSLContext db, PlayerId player, int slot, int release) {
    var exists =
        field(
            exists(
                selectOne().from(PUBLISHED_RELEASE).where(PUBLISHED_RELEASE.NUMBER.eq(release))));
    return db.select(HEAD)
        .select(exists)
        .from(selectOne().asTable("one"))
        .leftJoin(SLOT)
        .on(SLOT.PLAYER_ID.eq(player.value()), SLOT.SLOT_.eq((short) slot))
        .fetchSingle(row ->
            new Refusing(
                row.get(SLOT.REVISION) == null ? neverWritten(slot) : head(row), row.get(exists)));
  }

  static Save neverWritten(int slot) {
    return Save.newBuilder().setSlot(slot).build();
  }

  /// Empty when the slot was never written, or its head is a deletion.
  static Optional<Kept> newest(DSLContext db, PlayerId player, int slot) {
    return kept(
        db,
        player,
        slot,
        REVISION.REVISION_.eq(
            db.select(SLOT.REVISION)
                .from(SLOT)
                .where(SLOT.PLAYER_ID.eq(player.value()), SLOT.SLOT_.eq((short) slot))));
  }

  /// Empty when it never was, is no longer kept, or is a deletion.
  static Optional<Kept> revision(DSLContext db, PlayerId player, int slot, int revision) {
    return kept(db, player, slot, REVISION.REVISION_.eq(revision));
  }

  /// The newest first, deletions among them.
  static List<Save> revisions(DSLContext db, PlayerId player, int slot) {
    return db.select(headOf(REVISION))
        .from(REVISION)
        .where(REVISION.PLAYER_ID.eq(player.value()), REVISION.SLOT.eq((short) slot))
        .orderBy(REVISION.REVISION_.desc())
        .fetch(SaveStore::head);
  }

  private static Optional<Kept> kept(
      DSLContext db, PlayerId player, int slot, Condition whichRevision) {
    return db.select(headOf(REVISION))
        .select(REVISION.CODEC, REVISION.RUN_STATE)
        .from(REVISION)
        .where(
            REVISION.PLAYER_ID.eq(player.value()),
            REVISION.SLOT.eq((short) slot),
            whichRevision,
            REVISION.DELETED.isFalse())
        .fetchOptional(row ->
            new Kept(
                head(row),
                new RunState(
                    row.get(REVISION.CODEC), row.get(REVISION.SIZE), row.get(REVISION.RUN_STATE))));
  }

  /// The same columns of another table.
  static List<Field<?>> headOf(Table<?> table) {
    var fields = new ArrayList<Field<?>>();
    HEAD.forEach(field -> fields.add(column(table, field)));
    return fields;
  }

  /// The column of another table that is named as one of a slot's.
  static <T> Field<T> column(Table<?> table, Field<T> ofSlot) {
    return Objects.requireNonNull(table.field(ofSlot));
  }

  /// Reads a row that begins with the columns of HEAD.
  static Save head(Record row) {
    var head =
        Save.newBuilder()
            .setSlot(row.get(SLOT.SLOT_))
            .setRevision(row.get(SLOT.REVISION))
            .setSavedAt(timestamp(row.get(SLOT.SAVED_AT)));
    if (row.get(SLOT.DELETED)) {
      return head.setDeleted(true).build();
    }
    return head.setName(row.get(SLOT.NAME))
        .setFloor(row.get(SLOT.FLOOR))
        .setLevel(row.get(SLOT.LEVEL))
        .setHp(row.get(SLOT.HP))
        .setMaxHp(row.get(SLOT.MAX_HP))
        .setScore(row.get(SLOT.SCORE))
        .setTurns(row.get(SLOT.TURNS))
        .setRelease(row.get(SLOT.RELEASE))
        .setSize(row.get(SLOT.SIZE))
        .build();
  }

  private static Timestamp timestamp(OffsetDateTime time) {
    return Timestamp.newBuilder().setSeconds(time.toEpochSecond()).setNanos(time.getNano()).build();
  }
}
