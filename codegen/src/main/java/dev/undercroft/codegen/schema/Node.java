package dev.undercroft.codegen.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An object of a schema: hands out its members as what they must be, and adds a fault for those
/// that are something else.
record Node(Json.Obj json, Faults faults) {

  Json.Place place() {
    return json.place();
  }

  /// Where a member stands; the object itself when it has none of that name.
  Json.Place place(String name) {
    Json member = json.members().get(name);
    return member == null ? place() : member.place();
  }

  boolean has(String name) {
    return json.members().containsKey(name);
  }

  void fault(String problem, String mend) {
    faults.add(place(), problem, mend);
  }

  void fault(String name, String problem, String mend) {
    faults.add(place(name), problem, mend);
  }

  /// Refuses every keyword that isn't written down for one of these places.
  void allow(Keyword.Where first, Keyword.Where... rest) {
    allow(EnumSet.of(first, rest));
  }

  void allow(Set<Keyword.Where> here) {
    for (String name : json.members().keySet()) {
      if (Keyword.of(name).filter(k -> k.in(here)).isEmpty()) {
        String meant = String.join(", ", Keyword.allowed(here));
        fault(name, "\"" + name + "\" is not known here", "Remove it, or use one of: " + meant);
      }
    }
  }

  Optional<String> text(String name) {
    return member(name, "text", json -> json instanceof Json.Text(var p, String v) ? v : null);
  }

  boolean flag(String name) {
    return member(name, "true or false", json -> json instanceof Json.Flag f ? f.value() : null)
        .orElse(false);
  }

  Optional<BigDecimal> number(String name) {
    return member(name, "a number", json -> json instanceof Json.Num n ? n.value() : null);
  }

  OptionalLong whole(String name) {
    Optional<Long> value =
        member(name, "a whole number", json -> json instanceof Json.Num n ? exact(n) : null);
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  /// A count: a whole number from 0 that fits 31 bits.
  OptionalInt count(String name) {
    OptionalLong value = whole(name);
    if (value.isPresent() && (value.getAsLong() < 0 || value.getAsLong() > Integer.MAX_VALUE)) {
      fault(name, "\"" + name + "\" is out of range", "Make it 0..2147483647");
      return OptionalInt.empty();
    }
    return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  Optional<Node> object(String name) {
    return member(
        name, "an object", json -> json instanceof Json.Obj o ? new Node(o, faults) : null);
  }

  List<Json> list(String name) {
    return member(name, "a list", json -> json instanceof Json.Arr a ? a.elements() : null)
        .orElse(List.of());
  }

  /// The members that are objects, by name; the others become faults.
  Map<String, Node> objects() {
    var objects = new LinkedHashMap<String, Node>();
    for (String name : json.members().keySet()) {
      object(name).ifPresent(node -> objects.put(name, node));
    }
    return objects;
  }

  /// The elements of a list that are objects; the others become faults.
  List<Node> objects(String name) {
    var nodes = new ArrayList<Node>();
    for (Json element : list(name)) {
      if (element instanceof Json.Obj object) {
        nodes.add(new Node(object, faults));
      } else {
        faults.add(element.place(), "is " + element.kind(), "Make it an object");
      }
    }
    return nodes;
  }

  /// The elements of a list that are text; the others become faults.
  List<Json.Text> texts(String name) {
    var texts = new ArrayList<Json.Text>();
    for (Json element : list(name)) {
      if (element instanceof Json.Text text) {
        texts.add(text);
      } else {
        faults.add(element.place(), "is " + element.kind(), "Make it text");
      }
    }
    return texts;
  }

  private <T> Optional<T> member(String name, String wanted, Function<Json, @Nullable T> as) {
    Json member = json.members().get(name);
    if (member == null) {
      return Optional.empty();
    }
    T value = as.apply(member);
    if (value == null) {
      fault(name, "\"" + name + "\" is " + member.kind(), "Make it " + wanted);
    }
    return Optional.ofNullable(value);
  }

  private static @Nullable Long exact(Json.Num number) {
    try {
      return number.value().longValueExact();
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
