package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.undercroft.content.RecordStateStore.Turn;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordDiff;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every value that players ever met in a record: who gave it, when and why.
final class RecordHistory {
  private static final int CHUNK = 100;

  private final Database database;
  private final List<Kind<?>> kinds;

  RecordHistory(Database database, List<Kind<?>> kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  /// What became of a record.
  enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /// @param fields of a record that came or went, all that it has or had
  record Event(Turn turn, Change change, List<FieldChange> fields) {}

  /// @param next where the page after this one begins; empty when this is the last
  record Page(List<Event> events, Optional<ListCursor> next) {}

  /// The newest first.
  ///
  /// @param path of the kind, as in addresses
  /// @param field only changes of it, or of something in it; empty for all
  /// @param size 0 for as many as nobody asks more than
  /// @throws GameException KIND_NOT_FOUND; RECORD_NOT_FOUND when players never met such a record
  Page page(String path, String key, String field, int size, Optional<ListCursor> from) {
    Kind<?> kind =
        kinds.stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow(() -> ContentJsonGrpcService.unknownKind(path, kinds));
    int most = size == 0 ? Limits.RELEASES_PER_PAGE_UNASKED : size;
    fillUp();
    List<Event> events = events(kind, key, field, from, most + 1);
    if (events.isEmpty() && from.isEmpty() && turns(kind, key, from).isEmpty()) {
      throw new GameException(
          Reason.RECORD_NOT_FOUND,
          "no release that was active ever had a record \"" + key + "\" among its " + path);
    }
    if (events.size() <= most) {
      return new Page(events, Optional.empty());
    }
    List<Event> shown = events.subList(0, most);
    return new Page(shown, Optional.of(new ListCursor(shown.getLast().turn().activation())));
  }

  // Releases from before these states were kept, and drafts, which leave it to others.
  private void fillUp() {
    if (!database.read(RecordStateStore::isFilled)) {
      database.transaction(tx -> {
        RecordStateStore.fillUp(tx, kinds);
        return true;
      });
    }
  }

  private List<Event> events(
      Kind<?> kind, String key, String field, Optional<ListCursor> from, int most) {
    var events = new ArrayList<Event>();
    Optional<ListCursor> at = from;
    List<Turn> turns;
    do {
      turns = turns(kind, key, at);
      turns.stream().flatMap(turn -> event(kind, turn, field).stream()).forEach(events::add);
      at = turns.isEmpty() ? at : Optional.of(new ListCursor(turns.getLast().activation()));
    } while (turns.size() == CHUNK && events.size() < most);
    return events.subList(0, Math.min(most, events.size()));
  }

  private List<Turn> turns(Kind<?> kind, String key, Optional<ListCursor> from) {
    return database.read(db -> RecordStateStore.turns(db, kind, key, from, CHUNK));
  }

  private static Optional<Event> event(Kind<?> kind, Turn turn, String field) {
    if (Arrays.equals(turn.before(), turn.after())) {
      // Another release that has the same.
      return Optional.empty();
    }
    Message before = message(kind, turn.before());
    Message after = message(kind, turn.after());
    Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
    List<FieldChange> fields =
        changes(kind, before, after).stream().filter(each -> isOf(field, each.path())).toList();
    return fields.isEmpty() ? Optional.empty() : Optional.of(new Event(turn, change, fields));
  }

  private static List<FieldChange> changes(
      Kind<?> kind, @Nullable Message before, @Nullable Message after) {
    if (before != null && after != null) {
      return RecordDiff.between(before, after);
    }
    return after != null ? RecordDiff.whole(after, false) : RecordDiff.whole(before, true);
  }

  private static boolean isOf(String field, String path) {
    return field.isEmpty()
        || path.equals(field)
        || path.startsWith(field + ".")
        || path.startsWith(field + "[");
  }

  private static @Nullable Message message(Kind<?> kind, byte @Nullable [] record) {
    try {
      return record == null ? null : kind.record().getParserForType().parseFrom(record);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(
          "a state of a record in " + kind.name() + " can't be read", e);
    }
  }
}
