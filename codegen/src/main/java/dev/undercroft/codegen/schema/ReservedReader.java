package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads x-reserved: `[{"field": 7, "name": "bite"}]`.
final class ReservedReader {
  private ReservedReader() {}

  static List<ObjectShape.Reserved> read(Node owner) {
    var reserved = new ArrayList<ObjectShape.Reserved>();
    var numbers = new HashSet<Integer>();
    for (Node node : owner.objects("x-reserved")) {
      one(node)
          .ifPresent(r -> {
            reserved.add(r);
            if (!numbers.add(r.number())) {
              node.fault("field", "is reserved twice", "Keep one of the two");
            }
          });
    }
    return List.copyOf(reserved);
  }

  private static Optional<ObjectShape.Reserved> one(Node node) {
    node.allow(Where.RESERVED);
    OptionalLong number = node.whole("field");
    Optional<String> name = node.text("name");
    if (number.isEmpty() || name.isEmpty()) {
      node.fault("lacks a number or a name", "Write {\"field\": number, \"name\": \"old_name\"}");
      return Optional.empty();
    }
    if (!Names.SNAKE.matcher(name.get()).matches()) {
      node.fault("name", "\"" + name.get() + "\" is not lower snake case", "Write the old name");
      return Optional.empty();
    }
    return Numbers.valid(number.getAsLong(), node, "field")
        ? Optional.of(new ObjectShape.Reserved((int) number.getAsLong(), name.get()))
        : Optional.empty();
  }
}
