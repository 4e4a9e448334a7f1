package dev.undercroft.content;

import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Moved;
import dev.undercroft.content.impact.Subject;
import dev.undercroft.proto.release.v1.FieldDiff;
import dev.undercroft.proto.release.v1.Figure;
import dev.undercroft.proto.release.v1.FigureMove;
import dev.undercroft.proto.release.v1.RecordChangeType;
import dev.undercroft.proto.release.v1.RecordDiff;
import dev.undercroft.proto.release.v1.ReleaseDiff;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What differs between two states of content as the API tells it.
final class DiffMessages {
  private DiffMessages() {}

  /// @param records whose order within a kind is kept
  static ReleaseDiff of(List<RecordChange> records, List<Moved> impact) {
    var diff = ReleaseDiff.newBuilder();
    records.stream()
        .sorted(Comparator.comparing(RecordChange::kind))
        .map(DiffMessages::of)
        .forEach(diff::addRecords);
    impact.stream().map(DiffMessages::of).forEach(diff::addImpact);
    return diff.build();
  }

  private static RecordDiff of(RecordChange change) {
    var diff = RecordDiff.newBuilder().setKind(change.kind()).setKey(change.key());
    switch (change) {
      case RecordChange.Added added -> diff.setChange(RecordChangeType.RECORD_CHANGE_TYPE_ADDED);
      case RecordChange.Removed removed ->
          diff.setChange(RecordChangeType.RECORD_CHANGE_TYPE_REMOVED);
      case RecordChange.Renamed renamed ->
          diff.setChange(RecordChangeType.RECORD_CHANGE_TYPE_RENAMED).setRenamedTo(renamed.to());
      case RecordChange.Changed changed ->
          diff.setChange(RecordChangeType.RECORD_CHANGE_TYPE_CHANGED)
              .addAllFields(changed.fields().stream().map(DiffMessages::of).toList());
    }
    return diff.build();
  }

  static FieldDiff of(FieldChange change) {
    var diff = FieldDiff.newBuilder().setPath(change.path());
    if (change.before() != null) {
      diff.setBefore(value(change.before()));
    }
    if (change.after() != null) {
      diff.setAfter(value(change.after()));
    }
    return diff.build();
  }

  private static FigureMove of(Moved moved) {
    Subject subject = moved.subject();
    var move =
        FigureMove.newBuilder()
            .setFigure(Figure.valueOf("FIGURE_" + subject.figure().name()))
            .setFloor(subject.floor())
            .setOpponent(subject.opponent())
            .setRace(subject.race())
            .setPlayerClass(subject.playerClass());
    if (moved.before() != null) {
      move.setBefore(moved.before());
    }
    if (moved.after() != null) {
      move.setAfter(moved.after());
    }
    return move.build();
  }

  /// A value of a seed file; whole numbers beyond 2^53, which no seed has, would be rounded.
  static Value value(JsonNode node) {
    var value = Value.newBuilder();
    if (node.isObject()) {
      var fields = Struct.newBuilder();
      node.properties().forEach(field -> fields.putFields(field.getKey(), value(field.getValue())));
      return value.setStructValue(fields).build();
    }
    if (node.isArray()) {
      var entries = ListValue.newBuilder();
      node.forEach(entry -> entries.addValues(value(entry)));
      return value.setListValue(entries).build();
    }
    if (node.isNumber()) {
      return value.setNumberValue(node.doubleValue()).build();
    }
    if (node.isBoolean()) {
      return value.setBoolValue(node.booleanValue()).build();
    }
    return node.isString()
        ? value.setStringValue(node.stringValue()).build()
        : value.setNullValue(NullValue.NULL_VALUE).build();
  }
}
