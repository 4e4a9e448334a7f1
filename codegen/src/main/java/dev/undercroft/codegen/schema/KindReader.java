package dev.undercroft.codegen.schema;

import static dev.undercroft.codegen.schema.Keyword.Where;

import java.util.Optional;
import java.util.OptionalInt;

/// Reads <kind>.schema.json.
final class KindReader {
  /// The API takes ids of this length at most.
  private static final int ID_LENGTH = 64;

  private final Reading reading;
  private final CommonShapes common;
  private final Numbers content;

  /// @param content the numbers of Content, one a kind
  KindReader(Reading reading, CommonShapes common, Numbers content) {
    this.reading = reading;
    this.common = common;
    this.content = content;
  }

  /// Empty, with faults, when the kind makes no sense without what is missing.
  Optional<Kind> read(String name, Node node) {
    node.allow(Where.FILE, Where.KIND, Where.OBJECT);
    OptionalInt number = content.take(name, node);
    ObjectShape record = new ObjectReader(reading, common).record(node);
    boolean single = node.flag("x-single");
    Kind.Names names = names(name, record.message(), single, node);
    if (single) {
      refuseKey(node);
    }
    Optional<String> key = single ? Optional.empty() : key(record, node);
    return number.isEmpty() || (!single && key.isEmpty())
        ? Optional.empty()
        : Optional.of(new Kind(name, number.getAsInt(), names, key, record));
  }

  private static void refuseKey(Node node) {
    if (node.has("x-key")) {
      node.fault("x-key", "a kind of a single record has no key", "Remove x-key or x-single");
    }
  }

  private static Kind.Names names(String kind, String title, boolean single, Node node) {
    Optional<Node> names = node.object("x-names");
    names.ifPresent(n -> n.allow(Where.NAMES));
    if (single
        && names.isPresent()
        && (names.get().has("list_rpc") || names.get().has("list_field"))) {
      names.get().fault("a kind of a single record has no list", "Remove list_rpc and list_field");
    }
    var result =
        new Kind.Names(
            rpc(names, "list_rpc", Names.pascal(kind)),
            rpc(names, "get_rpc", title),
            field(names, "list_field", kind),
            field(names, "get_field", Names.snake(title)));
    if (!single && result.listRpc().equals(result.getRpc())) {
      node.fault(
          "one record and all of them are both called " + result.getRpc(),
          "Set list_rpc or get_rpc in x-names");
    }
    return result;
  }

  private static String rpc(Optional<Node> names, String keyword, String otherwise) {
    Optional<String> name = names.flatMap(n -> n.text(keyword));
    if (name.isPresent() && !Names.PASCAL.matcher(name.get()).matches()) {
      names.get().fault(keyword, keyword + " is not in Pascal case", "Write it as StatusEffects");
      return otherwise;
    }
    return name.orElse(otherwise);
  }

  private static String field(Optional<Node> names, String keyword, String otherwise) {
    Optional<String> name = names.flatMap(n -> n.text(keyword));
    if (name.isPresent()
        && (!Names.SNAKE.matcher(name.get()).matches() || name.get().equals("release"))) {
      names
          .get()
          .fault(
              keyword,
              keyword + " is not lower snake case, or is \"release\", which every answer has",
              "Write it as status_effects");
      return otherwise;
    }
    return name.orElse(otherwise);
  }

  private static Optional<String> key(ObjectShape record, Node node) {
    String key = node.text("x-key").orElse("id");
    Optional<Field> field = record.fields().stream().filter(f -> f.name().equals(key)).findFirst();
    if (field.isEmpty()) {
      node.fault(
          "x-key",
          "the key \"" + key + "\" is no property",
          "Add it, name another in x-key, or set x-single");
      return Optional.empty();
    }
    if (!field.get().required() || !fits(field.get().shape())) {
      node.fault(
          "x-key",
          "the key \"" + key + "\" can't tell records apart or doesn't fit an address",
          "Make it required, and text of at most 64 characters, or a 32 bit number with minimum"
              + " (from 1) and maximum");
      return Optional.empty();
    }
    return Optional.of(key);
  }

  private static boolean fits(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text.maxLength().orElse(Integer.MAX_VALUE) <= ID_LENGTH;
      case Shape.Whole whole ->
          !whole.wide() && whole.minimum().orElse(0) >= 1 && whole.maximum().isPresent();
      default -> false;
    };
  }
}
