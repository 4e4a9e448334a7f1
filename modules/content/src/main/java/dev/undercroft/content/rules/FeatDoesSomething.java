package dev.undercroft.content.rules;

import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.undercroft.proto.content.v1.Feat;
import java.util.List;

/// A feat changes at least one figure.
final class FeatDoesSomething implements Rule {
  /// The optional fields: each is a figure that the feat changes.
  private static final List<FieldDescriptor> FIGURES =
      Feat.getDescriptor().getFields().stream().filter(FieldDescriptor::hasPresence).toList();

  @Override
  public String name() {
    return "feat-does-something";
  }

  @Override
  public void check(Records records) {
    String[] names = FIGURES.stream().map(FieldDescriptor::getName).toArray(String[]::new);
    for (Located<Feat> feat : records.of(Feat.class, names)) {
      if (FIGURES.stream().noneMatch(figure -> changes(feat.message(), figure))) {
        feat.fault(
            this,
            "id",
            "\"%s\" changes no figure; give it a bonus such as hp_bonus."
                .formatted(feat.message().getId()));
      }
    }
  }

  private static boolean changes(Feat feat, FieldDescriptor figure) {
    Object value = feat.getField(figure);
    return value instanceof Boolean flag ? flag : ((Number) value).doubleValue() != 0;
  }
}
