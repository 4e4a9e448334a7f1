package dev.undercroft.codegen.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;

/// The protobuf numbers of one object, enum, or of Content: each is used once, and those of removed
/// fields never again.
final class Numbers {
  static final int MAX = 536_870_911;
  private static final int PROTOBUF_OWN_FIRST = 19_000;
  private static final int PROTOBUF_OWN_LAST = 19_999;

  private final List<ObjectShape.Reserved> reserved;
  private final Map<Integer, String> used = new HashMap<>();

  Numbers(List<ObjectShape.Reserved> reserved) {
    this.reserved = reserved;
  }

  /// The node's x-field; empty, and a fault, when it has none that may be used.
  OptionalInt take(String name, Node node) {
    refuseReservedName(name, node);
    if (!node.has("x-field")) {
      node.fault("has no x-field, its protobuf number", "Give it the next free one: " + next());
      return OptionalInt.empty();
    }
    OptionalLong value = node.whole("x-field");
    if (value.isEmpty() || !valid(value.getAsLong(), node, "x-field")) {
      return OptionalInt.empty();
    }
    int number = (int) value.getAsLong();
    refuseTaken(number, name, node);
    used.putIfAbsent(number, name);
    return OptionalInt.of(number);
  }

  private void refuseReservedName(String name, Node node) {
    if (reserved.stream().anyMatch(r -> r.name().equals(name))) {
      node.fault(
          "is named like something that was removed", "Choose a name that x-reserved doesn't list");
    }
  }

  private void refuseTaken(int number, String name, Node node) {
    String mend = "Give it the next free number: " + next();
    reserved.stream()
        .filter(r -> r.number() == number)
        .forEach(r ->
            node.fault(
                "x-field",
                "x-field " + number + " belonged to the removed \"" + r.name() + "\"",
                mend));
    String other = used.get(number);
    if (other != null) {
      node.fault("x-field", "x-field " + number + " is already that of \"" + other + "\"", mend);
    }
  }

  /// Whether protobuf has such a number; a fault otherwise.
  static boolean valid(long number, Node node, String keyword) {
    boolean own = number >= PROTOBUF_OWN_FIRST && number <= PROTOBUF_OWN_LAST;
    boolean valid = number >= 1 && number <= MAX && !own;
    if (!valid) {
      node.fault(
          keyword,
          keyword + " " + number + " is no protobuf number",
          "Make it 1..536870911, but not 19000..19999");
    }
    return valid;
  }

  private int next() {
    var taken = new TreeSet<>(used.keySet());
    reserved.forEach(r -> taken.add(r.number()));
    int next = taken.isEmpty() ? 1 : taken.last() + 1;
    return next == PROTOBUF_OWN_FIRST ? PROTOBUF_OWN_LAST + 1 : next;
  }
}
