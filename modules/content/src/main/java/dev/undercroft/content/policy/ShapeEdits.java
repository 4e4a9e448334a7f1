package dev.undercroft.content.policy;

import dev.undercroft.content.shape.FieldShape;
import dev.undercroft.content.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a schema's edits are to those who read its records.
final class ShapeEdits {
  private final List<Reason> reasons = new ArrayList<>();

  private ShapeEdits() {}

  static List<Reason> between(Shape before, Shape after) {
    var edits = new ShapeEdits();
    var numbers = new TreeSet<>(before.fields().keySet());
    numbers.addAll(after.fields().keySet());
    numbers.forEach(
        number -> edits.compare(before.fields().get(number), after.fields().get(number)));
    return edits.reasons;
  }

  private void compare(@Nullable FieldShape before, @Nullable FieldShape after) {
    if (before == null || after == null) {
      String name = before == null ? after.name() : before.name();
      reasons.add(new Reason(before == null ? Edit.FIELD_ADDED : Edit.FIELD_REMOVED, name));
      return;
    }
    String name = before.name();
    add(!before.name().equals(after.name()), Edit.FIELD_RENAMED, name);
    add(!before.type().equals(after.type()), Edit.FIELD_RETYPED, name);
    add(before.required() && !after.required(), Edit.FIELD_MADE_OPTIONAL, name);
    add(!before.required() && after.required(), Edit.FIELD_MADE_REQUIRED, name);
    add(isNarrower(before, after), Edit.FIELD_NARROWED, name);
    add(isNarrower(after, before), Edit.FIELD_WIDENED, name);
  }

  private void add(boolean edited, Edit edit, String name) {
    if (edited) {
      reasons.add(new Reason(edit, name));
    }
  }

  /// Whether something that was allowed is not any more. A field can be both narrower and wider.
  private static boolean isNarrower(FieldShape before, FieldShape after) {
    return !after.words().containsAll(before.words())
        || !after.pattern().isEmpty() && !after.pattern().equals(before.pattern())
        || after.limits().keySet().stream().anyMatch(limit -> isTighter(limit, before, after));
  }

  private static boolean isTighter(String limit, FieldShape before, FieldShape after) {
    Double had = before.limits().get(limit);
    double has = after.limits().get(limit);
    return had == null || (limit.startsWith("min") ? has > had : has < had);
  }
}
