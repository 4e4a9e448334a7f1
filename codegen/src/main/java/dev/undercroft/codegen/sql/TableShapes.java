package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.ObjectShape;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.TableShape.Below;
import dev.undercroft.codegen.sql.TableShape.Cell;
import dev.undercroft.codegen.sql.TableShape.Group;
import dev.undercroft.codegen.sql.TableShape.Key;
import dev.undercroft.codegen.sql.TableShape.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Lays the records of one kind out in tables.
public final class TableShapes {
  /// Key of the only row of a kind of a single record: always true. No field's name ends with an
  /// underscore.
  static final String ONLY = "only_";

  static final String ORDINAL = "ordinal";
  static final String VALUE = "value";

  private final Kind kind;

  private TableShapes(Kind kind) {
    this.kind = kind;
  }

  /// The table of the kind's records, and below it those of its lists.
  public static TableShape of(Kind kind) {
    var shapes = new TableShapes(kind);
    var keys = List.of(shapes.rootKey());
    String name = Sql.fit(snake(kind.record().message()), "");
    List<Part> parts = shapes.parts(kind.record(), "", "", new Place(name, name, keys, false));
    return new TableShape(
        kind, name, "", Optional.empty(), Optional.of(kind.record()), keys, parts);
  }

  /// Where fields are being laid out.
  ///
  /// @param stem of the names of tables below
  /// @param own what tables below call it: the record's table, or the list
  /// @param optional whether an object around the fields may be absent
  private record Place(String stem, String own, List<Key> keys, boolean optional) {}

  private Key rootKey() {
    return kind.key()
        .map(key -> new Key(key, ColumnType.of(kind.record().field(key).shape())))
        .orElse(new Key(ONLY, ColumnType.BOOLEAN));
  }

  private List<Part> parts(ObjectShape object, String prefix, String path, Place place) {
    return object.fields().stream().map(field -> part(field, prefix, path, place)).toList();
  }

  private Part part(Field field, String prefix, String path, Place place) {
    String name = prefix + field.name();
    return switch (field.shape()) {
      case Shape.Nested(ObjectShape object) -> group(field, object, name, path, place);
      case Shape.Listed listed ->
          new Below(field, table(field, listed, name, path + field.name(), place));
      case Shape shape ->
          new Cell(
              field,
              Sql.fit(name, ""),
              shape,
              !field.required(),
              !field.required() || place.optional(),
              List.of());
    };
  }

  private Group group(Field field, ObjectShape object, String name, String path, Place place) {
    String inside = path + field.name() + ".";
    if (field.required()) {
      List<Part> parts = parts(object, name + "_", inside, place);
      return new Group(field, Sql.fit(name, ""), object, Optional.empty(), parts);
    }
    var optional = new Place(place.stem(), place.own(), place.keys(), true);
    List<Part> parts = parts(object, name + "_", inside, optional);
    List<String> together = always(parts).map(Cell::column).toList();
    if (together.isEmpty()) {
      throw new TablesException(
          "%s: the optional object %s has no required field that could tell whether it is there: require one"
              .formatted(kind.name(), inside.substring(0, inside.length() - 1)));
    }
    return new Group(
        field,
        Sql.fit(name, ""),
        object,
        Optional.of(together.getFirst()),
        accompany(parts, together));
  }

  /// The columns that hold something whenever the object around them is there.
  static Stream<Cell> always(List<Part> parts) {
    return parts.stream()
        .flatMap(part ->
            switch (part) {
              case Cell cell -> cell.absent() ? Stream.empty() : Stream.of(cell);
              case Group group -> group.optional() ? Stream.empty() : always(group.parts());
              case Below below -> Stream.empty();
            });
  }

  private static List<Part> accompany(List<Part> parts, List<String> together) {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Cell c when together.contains(c.column()) ->
                  (Part) new Cell(c.field(), c.column(), c.shape(), c.absent(), true, together);
              case Group g when !g.optional() ->
                  new Group(
                      g.field(), g.prefix(), g.object(), g.sign(), accompany(g.parts(), together));
              default -> part;
            })
        .toList();
  }

  private TableShape table(
      Field field, Shape.Listed listed, String name, String path, Place place) {
    String stem = place.stem() + "_" + name;
    String table = Sql.fit(stem, "");
    List<Key> keys = keysBelow(place);
    var inside = new Place(stem, name, keys, false);
    Optional<ObjectShape> object =
        listed.element() instanceof Shape.Nested(ObjectShape o) ? Optional.of(o) : Optional.empty();
    List<Part> parts =
        object
            .map(o -> parts(o, "", path + ".", inside))
            .orElseGet(
                () -> List.of(new Cell(field, VALUE, listed.element(), false, false, List.of())));
    return new TableShape(kind, table, path, Optional.of(field), object, keys, parts);
  }

  /// The owner's key, its last column spelled so that it says whose it is, and the place in the
  /// list.
  private static List<Key> keysBelow(Place owner) {
    var keys = new ArrayList<>(owner.keys());
    Key last = keys.removeLast();
    keys.add(new Key(Sql.fit(owner.own() + "_" + last.column(), ""), last.type()));
    keys.add(new Key(ORDINAL, ColumnType.INTEGER));
    return List.copyOf(keys);
  }

  /// PlayerClass becomes player_class, AIBehavior ai_behavior.
  public static String snake(String message) {
    return message
        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
        .replaceAll("([A-Z])([A-Z][a-z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
