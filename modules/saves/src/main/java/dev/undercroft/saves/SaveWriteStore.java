package dev.undercroft.saves;

import static org.jooq.impl.DSL.val;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Reason;
import dev.undercroft.proto.saves.v1.DeleteSaveRequest;
import dev.undercroft.proto.saves.v1.PutSaveRequest;
import dev.undercroft.proto.saves.v1.RestoreSaveRequest;
import dev.undercroft.proto.saves.v1.Save;
import dev.undercroft.rpc.RequestKey;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.CustomQueryPart;

/// Writes of a slot, each in one statement. It changes nothing when the write may not happen, and
/// tells no more than that: why not is only asked then. README.md goes through it part by part.
final class SaveWriteStore {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final String FOREIGN_KEY_VIOLATION = "23503";

  // Who writes where, and what is expected there. `onto_nothing`: the slot may be empty or deleted.
  private static final String ASKED =
      """
      with asked as (
        select ?::uuid as player_id, ?::smallint as slot, ?::integer as expected, ?::boolean as onto_nothing,
          ?::text as key, ?::bytea as body_hash
      ),
      """;

  // Each `wanted` is what the slot is to hold, or no row when there is no such thing.
  private static final String PUT =
      """
      wanted as (
        select false as deleted, ?::text as name, ?::smallint as floor, ?::integer as level, ?::integer as hp,
          ?::integer as max_hp, ?::integer as score, ?::integer as turns, release.number as release,
          ?::integer as size, ?::smallint as codec, ?::bytea as run_state
        from content.published_release as release where release.number = ?
      ),
      """;

  private static final String DELETE =
      """
      wanted as (
        select true as deleted, null::text as name, null::smallint as floor, null::integer as level,
          null::integer as hp, null::integer as max_hp, null::integer as score, null::integer as turns,
          null::integer as release, null::integer as size, null::smallint as codec, null::bytea as run_state
      ),
      """;

  private static final String RESTORE =
      """
      wanted as (
        select old.deleted, old.name, old.floor, old.level, old.hp, old.max_hp, old.score, old.turns,
          old.release, old.size, old.codec, old.run_state
        from saves.revision old join asked using (player_id, slot)
        where old.revision = ? and not old.deleted
      ),
      """;

  // The head decides: the rest follows from the row that it returns, or does not happen. What the
  // slot must be is asked twice. First without a lock, so that a crowd of late writers costs reads
  // only; nobody can expect a revision that isn't to be seen yet. Then, where writers wait for each
  // other at the slot's row, each looks at what the one before has left.
  private static final String WRITE =
      """
      head as (
        insert into saves.slot as head (player_id, slot, revision, deleted, name, floor, level, hp, max_hp,
          score, turns, release, size, saved_at)
        select asked.player_id, asked.slot, 1, wanted.deleted, wanted.name, wanted.floor, wanted.level, wanted.hp,
          wanted.max_hp, wanted.score, wanted.turns, wanted.release, wanted.size, now()
        from asked cross join wanted left join saves.slot there using (player_id, slot)
        where coalesce(there.revision = expected or there.deleted and onto_nothing, onto_nothing)
          and not exists (
            select from saves.request earlier
            where earlier.player_id = asked.player_id and earlier.key = asked.key)
        on conflict (player_id, slot) do update
        set (revision, deleted, name, floor, level, hp, max_hp, score, turns, release, size, saved_at)
          = (head.revision + 1, excluded.deleted, excluded.name, excluded.floor, excluded.level, excluded.hp,
            excluded.max_hp, excluded.score, excluded.turns, excluded.release, excluded.size, excluded.saved_at)
        where head.revision = (select expected from asked)
          or head.deleted and (select onto_nothing from asked)
        returning player_id, slot, revision, deleted, name, floor, level, hp, max_hp,
          score, turns, release, size, saved_at
      ),
      added as (
        insert into saves.revision (player_id, slot, revision, deleted, name, floor, level, hp, max_hp, score,
          turns, release, size, saved_at, codec, run_state)
        select head.*, wanted.codec, wanted.run_state from head, wanted
      ),
      removed as (
        delete from saves.revision old using head
        where old.player_id = head.player_id and old.slot = head.slot and old.revision <= head.revision - %d
      ),
      answered as (
        insert into saves.request (player_id, key, body_hash, slot, revision, deleted, name, floor, level, hp,
          max_hp, score, turns, release, size, saved_at)
        select head.player_id, asked.key, asked.body_hash, head.slot, head.revision, head.deleted, head.name,
          head.floor, head.level, head.hp, head.max_hp, head.score, head.turns, head.release, head.size,
          head.saved_at
        from head, asked where asked.key <> ''
      )
      select slot, revision, deleted, name, floor, level, hp, max_hp, score, turns, release, size, saved_at
      from head
      """
          .formatted(Limits.SAVE_REVISIONS);

  /// The statement of a put as PostgreSQL gets it, with its values in the order of {@link #put}.
  static final String PUT_STATEMENT = ASKED + PUT + WRITE;

  private static final String[] PUT_PARTS = parts(PUT);
  private static final String[] DELETE_PARTS = parts(DELETE);
  private static final String[] RESTORE_PARTS = parts(RESTORE);

  private SaveWriteStore() {}

  /// @return the slot's new head; empty when nothing was changed
  static Optional<Save> put(
      DSLContext db, PlayerId player, PutSaveRequest asked, RequestKey key, RunState runState) {
    return head(
        db,
        PUT_PARTS,
        player.value(),
        asked.getSlot(),
        asked.getExpectedRevision(),
        asked.getExpectedRevision() == 0,
        key.text(),
        key.bodyHash(),
        asked.getName(),
        asked.getFloor(),
        asked.getLevel(),
        asked.getHp(),
        asked.getMaxHp(),
        asked.getScore(),
        asked.getTurns(),
        runState.size(),
        runState.codec(),
        runState.bytes(),
        asked.getRelease());
  }

  static Optional<Save> delete(
      DSLContext db, PlayerId player, DeleteSaveRequest asked, RequestKey key) {
    return head(
        db,
        DELETE_PARTS,
        player.value(),
        asked.getSlot(),
        asked.getExpectedRevision(),
        false,
        key.text(),
        key.bodyHash());
  }

  static Optional<Save> restore(
      DSLContext db, PlayerId player, RestoreSaveRequest asked, RequestKey key) {
    return head(
        db,
        RESTORE_PARTS,
        player.value(),
        asked.getSlot(),
        asked.getExpectedRevision(),
        false,
        key.text(),
        key.bodyHash(),
        asked.getRevision());
  }

  // What stands between the places of values. jOOQ would look for those in the whole text at every
  // call, which takes as long as all the rest that it does.
  private static String[] parts(String wanted) {
    return (ASKED + wanted + WRITE).split("\\?");
  }

  private static QueryPart filled(String[] parts, Object... values) {
    return CustomQueryPart.of(sql -> {
      for (int place = 0; place < values.length; place++) {
        sql.sql(parts[place]).visit(val(values[place]));
      }
      sql.sql(parts[values.length]);
    });
  }

  private static Optional<Save> head(DSLContext db, String[] parts, Object... values) {
    try {
      return db.resultQuery("{0}", filled(parts, values))
          .coerce(SaveStore.HEAD)
          .fetchOptional(SaveStore::head);
    } catch (IntegrityConstraintViolationException e) {
      return switch (e.sqlState()) {
        // Another write took the key while this one was under way: nothing of this one was done.
        case UNIQUE_VIOLATION -> Optional.empty();
        // The account was deleted since the caller was let in, or a service named nobody.
        case FOREIGN_KEY_VIOLATION ->
            throw new GameException(Reason.PLAYER_NOT_FOUND, "there is no such player");
        default -> throw e;
      };
    }
  }
}
