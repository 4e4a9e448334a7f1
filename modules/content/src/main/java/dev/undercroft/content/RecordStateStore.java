package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ACTIVATION;
import static dev.undercroft.database.gen.content.Tables.RECORD_STATE;
import static dev.undercroft.database.gen.content.Tables.RECORD_STATE_RELEASE;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/// What each record was in each release, and when players met it so.
final class RecordStateStore {
  private RecordStateStore() {}

  /// A move of the pointer at which a record may have become another.
  ///
  /// @param before the record's bytes until then; null when there was none
  /// @param after since then; null when there is none
  record Turn(
      long activation,
      Release release,
      boolean rollback,
      Publication publication,
      OffsetDateTime at,
      byte @Nullable [] before,
      byte @Nullable [] after) {}

  /// Whether every release's records are in.
  static boolean isFilled(DSLContext db) {
    return !db.fetchExists(
        select(RELEASE.NUMBER).from(RELEASE).where(RELEASE.NUMBER.gt(filledUpTo(db))));
  }

  /// Takes in the records of releases that were stored since the last time. Two may do it at once:
  /// what follows from releases is the same for both.
  static void fillUp(DSLContext tx, List<Kind<?>> kinds) {
    int last = filledUpTo(tx);
    Map<String, Map<String, byte[]>> before = last == 0 ? Map.of() : records(tx, kinds, last);
    List<Integer> missing =
        tx.select(RELEASE.NUMBER)
            .from(RELEASE)
            .where(RELEASE.NUMBER.gt(last))
            .orderBy(RELEASE.NUMBER)
            .fetch(RELEASE.NUMBER);
    for (int number : missing) {
      Map<String, Map<String, byte[]>> after = records(tx, kinds, number);
      for (Kind<?> kind : kinds) {
        add(tx, kind, number, of(kind, before), of(kind, after));
      }
      tx.insertInto(RECORD_STATE_RELEASE)
          .set(RECORD_STATE_RELEASE.RELEASE, number)
          .onConflictDoNothing()
          .execute();
      before = after;
    }
  }

  private static int filledUpTo(DSLContext db) {
    return Optional.ofNullable(
            db.select(max(RECORD_STATE_RELEASE.RELEASE))
                .from(RECORD_STATE_RELEASE)
                .fetchSingle()
                .value1())
        .orElse(0);
  }

  private static Map<String, Map<String, byte[]>> records(
      DSLContext tx, List<Kind<?>> kinds, int number) {
    Content content = Canonical.content(ReleaseStore.records(tx, new ReleaseNumber(number)));
    return Canonical.split(kinds, content);
  }

  private static Map<String, byte[]> of(Kind<?> kind, Map<String, Map<String, byte[]>> records) {
    return records.getOrDefault(kind.name(), Map.of());
  }

  private static void add(
      DSLContext tx,
      Kind<?> kind,
      int number,
      Map<String, byte[]> before,
      Map<String, byte[]> after) {
    var keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    var rows =
        keys.stream()
            .filter(key -> !Arrays.equals(before.get(key), after.get(key)))
            .map(key -> row(kind.name(), key, number, after.get(key)))
            .toList();
    if (!rows.isEmpty()) {
      tx.insertInto(
              RECORD_STATE,
              RECORD_STATE.KIND,
              RECORD_STATE.KEY,
              RECORD_STATE.RELEASE,
              RECORD_STATE.RECORD)
          .valuesOfRows(rows)
          .onConflictDoNothing()
          .execute();
    }
  }

  /// The newest first. At some of them the record may be what it was.
  ///
  /// @param from where to go on; empty for the newest
  static List<Turn> turns(
      DSLContext db, Kind<?> kind, String key, Optional<ListCursor> from, int most) {
    var state =
        field(
                select(max(RECORD_STATE.RELEASE))
                    .from(RECORD_STATE)
                    .where(
                        RECORD_STATE.KIND.eq(kind.name()),
                        RECORD_STATE.KEY.eq(key),
                        RECORD_STATE.RELEASE.le(ACTIVATION.RELEASE)))
            .as("state");
    var moves = select(ACTIVATION.NUMBER.as("move"), state).from(ACTIVATION).asTable("moves");
    var at = moves.field("state", Integer.class);
    var had = lag(at).over().orderBy(moves.field("move")).as("had");
    var steps = select(moves.field("move", Long.class), at, had).from(moves).asTable("steps");
    var move = steps.field("move", Long.class);
    var before = RECORD_STATE.as("before");
    var after = RECORD_STATE.as("after");
    return db.select(
            ACTIVATION.NUMBER,
            row(RELEASE.NUMBER.convertFrom(ReleaseNumber::new), RELEASE.HASH).mapping(Release::new),
            ActivationStore.rollback(),
            row(ACTIVATION.AUTHOR, ACTIVATION.REASON).mapping(Publication::new),
            ACTIVATION.ACTIVATED_AT,
            before.RECORD,
            after.RECORD)
        .from(steps)
        .join(ACTIVATION)
        .on(ACTIVATION.NUMBER.eq(move))
        .join(RELEASE)
        .on(RELEASE.NUMBER.eq(ACTIVATION.RELEASE))
        .leftJoin(before)
        .on(
            before.KIND.eq(kind.name()),
            before.KEY.eq(key),
            before.RELEASE.eq(steps.field("had", Integer.class)))
        .leftJoin(after)
        .on(
            after.KIND.eq(kind.name()),
            after.KEY.eq(key),
            after.RELEASE.eq(steps.field("state", Integer.class)))
        .where(
            steps.field("state", Integer.class).isDistinctFrom(steps.field("had", Integer.class)),
            from.map(cursor -> move.lt(cursor.before())).orElse(noCondition()))
        .orderBy(move.desc())
        .limit(most)
        .fetch(Records.mapping(Turn::new));
  }
}
