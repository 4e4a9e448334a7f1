package dev.undercroft.content.doctor;

import com.google.protobuf.Message;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordDiff;
import dev.undercroft.content.kind.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Collects what two places have that differs.
public final class Comparison {
  private static final JsonNode NOTHING = JsonNodeFactory.instance.nullNode();

  private final String leftPlace;
  private final String rightPlace;
  private final String mend;
  private final List<Difference> differences = new ArrayList<>();

  /// @param mend for whatever is found
  public Comparison(String leftPlace, String rightPlace, String mend) {
    this.leftPlace = leftPlace;
    this.rightPlace = rightPlace;
    this.mend = mend;
  }

  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /// Compares what is said of a place as a whole.
  ///
  /// @param left null for nothing; so is `right`
  public Comparison texts(String path, @Nullable String left, @Nullable String right) {
    values(path, text(left), text(right));
    return this;
  }

  /// Compares records, given by kind and key.
  public Comparison records(
      List<Kind<?>> kinds,
      Map<String, Map<String, Held>> left,
      Map<String, Map<String, Held>> right) {
    for (Kind<?> kind : kinds) {
      kind(
          kind,
          left.getOrDefault(kind.name(), Map.of()),
          right.getOrDefault(kind.name(), Map.of()));
    }
    return this;
  }

  // A kind that is gone as a whole is one difference, not hundreds.
  private void kind(Kind<?> kind, Map<String, Held> left, Map<String, Held> right) {
    if (!kind.single() && left.isEmpty() != right.isEmpty()) {
      texts(kind.name(), count(left), count(right));
      return;
    }
    var keys = new TreeSet<>(left.keySet());
    keys.addAll(right.keySet());
    for (String key : keys) {
      record(kind.single() ? kind.name() : kind.name() + "/" + key, left.get(key), right.get(key));
    }
  }

  private static @Nullable String count(Map<String, Held> records) {
    return records.isEmpty() ? null : records.size() + " records";
  }

  private void record(String path, @Nullable Held left, @Nullable Held right) {
    if (left instanceof Held.Readable(Message one)
        && right instanceof Held.Readable(Message other)) {
      for (FieldChange change : RecordDiff.between(one, other)) {
        add(path + "." + change.path(), json(change.before()), json(change.after()));
      }
    } else {
      values(path, shown(left), shown(right));
    }
  }

  private static JsonNode shown(@Nullable Held held) {
    return switch (held) {
      case null -> NOTHING;
      case Held.Readable(Message message) -> RecordDiff.shown(message);
      case Held.Garbage(int size) -> text(size + " bytes that are no such record");
    };
  }

  private void values(String path, JsonNode left, JsonNode right) {
    if (!left.equals(right)) {
      add(path, left, right);
    }
  }

  private void add(String path, JsonNode left, JsonNode right) {
    differences.add(new Difference(path, leftPlace, rightPlace, left, right, mend));
  }

  private static JsonNode text(@Nullable String text) {
    return json(text == null ? null : JsonNodeFactory.instance.stringNode(text));
  }

  private static JsonNode json(@Nullable JsonNode value) {
    return value == null ? NOTHING : value;
  }
}
