package dev.undercroft.rpc;

import com.google.rpc.BadRequest.FieldViolation;
import java.util.List;

/// A request that breaks rules of its proto file: at least one, each with its field.
final class InvalidRequest extends RuntimeException {
  private final transient List<FieldViolation> violations;

  InvalidRequest(List<FieldViolation> violations) {
    super(sentence(violations), null, false, false);
    this.violations = violations;
  }

  List<FieldViolation> violations() {
    return violations;
  }

  private static String sentence(List<FieldViolation> violations) {
    var first = violations.getFirst();
    var sentence =
        first.getField().isEmpty()
            ? first.getDescription()
            : first.getField() + ": " + first.getDescription();
    return violations.size() == 1
        ? sentence
        : sentence + " (and " + (violations.size() - 1) + " more)";
  }
}
