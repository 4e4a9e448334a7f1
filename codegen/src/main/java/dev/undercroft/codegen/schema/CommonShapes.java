package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Follows $ref into common.schema.json and enums.schema.json.
final class CommonShapes {
  private static final Pattern REF =
      Pattern.compile("(common|enums)\\.schema\\.json#/\\$defs/([A-Za-z0-9_]+)");

  /// The frame of every seed file: it describes files, not records.
  private static final String FRAME = "seed_file";

  private final Reading reading;
  private final Map<String, Node> definitions;
  private final List<ObjectShape.Reserved> removedKinds;
  private final Map<String, ObjectShape> objects = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Set<String> underway = new HashSet<>();

  /// What a node turns out to be.
  sealed interface Meaning {
    /// Written out here; a scalar from common.schema.json counts as if it were.
    record Written(Node node) implements Meaning {}

    record Shared(ObjectShape object) implements Meaning {}

    record Closed(EnumShape values) implements Meaning {}
  }

  CommonShapes(Node file, Reading reading) {
    this.reading = reading;
    file.allow(Where.FILE, Where.DEFINITIONS);
    definitions = file.object("$defs").map(Node::objects).orElse(Map.of());
    removedKinds = ReservedReader.read(file);
  }

  List<ObjectShape.Reserved> removedKinds() {
    return removedKinds;
  }

  /// Looks at every definition, so that faults show before somebody uses it.
  void check() {
    definitions.forEach((name, node) -> {
      if (name.equals(FRAME)) {
        return;
      }
      if (isObject(node)) {
        object(name, node);
      } else if (node.has("$ref")) {
        node.fault("$ref", "a shared shape refers to another one", "Write it out here");
      } else {
        Descriptions.read(node);
        new ScalarReader(reading).definition(node);
      }
    });
  }

  /// Empty, and a fault, when the node's $ref leads nowhere.
  Optional<Meaning> meaning(Node node) {
    Optional<String> ref = node.text("$ref");
    if (ref.isEmpty()) {
      return Optional.of(new Meaning.Written(node));
    }
    Matcher parts = REF.matcher(ref.get());
    Optional<Meaning> meaning =
        !parts.matches()
            ? Optional.empty()
            : parts.group(1).equals("enums")
                ? Optional.ofNullable(reading.enums().get(parts.group(2))).map(Meaning.Closed::new)
                : Optional.ofNullable(definitions.get(parts.group(2)))
                    .filter(target -> !parts.group(2).equals(FRAME))
                    .flatMap(target -> common(parts.group(2), target, node));
    if (meaning.isEmpty()) {
      node.fault(
          "$ref",
          "\"" + ref.get() + "\" leads to nothing that a field can be",
          "Point to a definition: common.schema.json#/$defs/… or enums.schema.json#/$defs/…");
    }
    return meaning;
  }

  private Optional<Meaning> common(String name, Node target, Node use) {
    if (!isObject(target)) {
      return Optional.of(new Meaning.Written(merge(target, use)));
    }
    return object(name, target).map(Meaning.Shared::new);
  }

  private Optional<ObjectShape> object(String name, Node node) {
    if (underway.contains(name)) {
      node.fault("\"" + name + "\" holds itself", "Shapes can't be recursive: break the circle");
      return Optional.empty();
    }
    if (!objects.containsKey(name)) {
      underway.add(name);
      node.allow(Where.OBJECT);
      ObjectShape shape = new ObjectReader(reading, this).shared(node);
      objects.put(name, shape);
      refuseTwin(shape, node);
      underway.remove(name);
    }
    return Optional.of(objects.get(name));
  }

  private void refuseTwin(ObjectShape shape, Node node) {
    if (nodes.putIfAbsent(shape.message(), node) != null) {
      node.fault("title", "two shared shapes have this title", "Rename one of the two");
    }
  }

  /// Where a shared shape stands.
  Node node(ObjectShape shape) {
    return Optional.ofNullable(nodes.get(shape.message())).orElseThrow();
  }

  private static boolean isObject(Node node) {
    return node.json().members().get("type") instanceof Json.Text type
        && type.value().equals("object");
  }

  /// The scalar with the keywords that stand beside the $ref, which win.
  private static Node merge(Node target, Node use) {
    Map<String, Json> members = new LinkedHashMap<>(target.json().members());
    members.putAll(use.json().members());
    members.remove("$ref");
    return new Node(new Json.Obj(use.place(), members), use.faults());
  }
}
