package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Field;
import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Model;
import dev.undercroft.codegen.schema.Shape;
import dev.undercroft.codegen.sql.TableShape.Cell;
import dev.undercroft.codegen.sql.TableShape.Group;
import dev.undercroft.codegen.sql.TableShape.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The tables that the schemas demand.
public final class Tables {
  /// How the comment of a kind's table begins. Tables of the schema without it are hand-written and
  /// no business of codegen's: a new one can't be dropped because somebody forgot to list it.
  static final Pattern MARK = Pattern.compile("^Kind [a-z0-9_]+(, list [a-z0-9_.]+)?: ");

  private final Model model;

  private Tables(Model model) {
    this.model = model;
  }

  /// All tables, owners before the tables of their lists.
  ///
  /// @throws TablesException when two would have the same name, or a reference leads nowhere
  public static List<Table> of(Model model) {
    var tables = new Tables(model);
    List<Table> all =
        model.kinds().stream()
            .flatMap(kind -> TableShapes.of(kind).all().map(shape -> tables.table(shape)))
            .toList();
    var seen = new HashSet<String>();
    for (Table table : all) {
      if (!seen.add(table.name())) {
        throw new TablesException(
            "two lists or kinds would both be stored in %s: give one of them another name"
                .formatted(Sql.table(table.name())));
      }
    }
    return all;
  }

  private Table table(TableShape shape) {
    var columns = new ArrayList<Column>();
    var constraints = new ArrayList<Constraint>();
    constraints.add(new Constraint.PrimaryKey(Sql.fit(shape.name(), "_pk"), shape.keyColumns()));
    if (shape.listed().isPresent() || shape.kind().single()) {
      shape.keys().forEach(key -> columns.add(Column.key(key.column(), key.type())));
    }
    keyRules(shape, constraints);
    parts(shape, shape.parts(), columns, constraints);
    return new Table(shape.name(), comment(shape), columns, constraints);
  }

  private void keyRules(TableShape shape, List<Constraint> constraints) {
    String table = shape.name();
    if (shape.listed().isEmpty()) {
      if (shape.kind().single()) {
        constraints.add(check(table, TableShapes.ONLY, TableShapes.ONLY));
      }
      return;
    }
    var list = (Shape.Listed) shape.listed().get().shape();
    constraints.add(check(table, TableShapes.ORDINAL, Checks.ordinal(list)));
    owner(shape).ifPresent(constraints::add);
    if (list.unique() && shape.below().isEmpty()) {
      List<String> columns = new ArrayList<>(shape.keyColumns().subList(0, shape.ownerKeys()));
      shape.cells().forEach(cell -> columns.add(cell.column()));
      boolean absent = shape.cells().stream().anyMatch(Cell::nullable);
      constraints.add(
          new Constraint.Unique(
              Sql.fit(table + "_" + String.join("_", columns), "_key"), columns, absent));
    }
  }

  private Optional<Constraint> owner(TableShape shape) {
    return TableShapes.of(shape.kind())
        .all()
        .filter(owner -> owner.below().stream().anyMatch(t -> t.name().equals(shape.name())))
        .findFirst()
        .map(owner -> {
          List<String> columns = shape.keyColumns().subList(0, shape.ownerKeys());
          String stem = shape.name() + "_" + String.join("_", columns);
          return new Constraint.Owner(
              Sql.fit(stem, "_fk"), columns, owner.name(), owner.keyColumns());
        });
  }

  private void parts(
      TableShape shape, List<Part> parts, List<Column> columns, List<Constraint> constraints) {
    for (Part part : parts) {
      switch (part) {
        case Cell cell -> {
          columns.add(column(shape, cell));
          Checks.of(cell.column(), cell.shape())
              .ifPresent(rule -> constraints.add(check(shape.name(), cell.column(), rule)));
          reference(shape, cell).ifPresent(constraints::add);
        }
        case Group group -> {
          parts(shape, group.parts(), columns, constraints);
          if (group.optional()) {
            Checks.whole(group)
                .ifPresent(rule -> constraints.add(check(shape.name(), group.prefix(), rule)));
          }
        }
        case TableShape.Below below -> {}
      }
    }
  }

  private static Column column(TableShape shape, Cell cell) {
    boolean value = shape.listed().isPresent() && shape.object().isEmpty();
    return new Column(
        cell.column(),
        ColumnType.of(cell.shape()),
        cell.nullable(),
        value ? Optional.empty() : Optional.of(cell.field().description()),
        value ? Optional.empty() : cell.field().defaultValue().map(Literals::ofJson),
        cell.companions());
  }

  private Optional<Constraint> reference(TableShape shape, Cell cell) {
    Optional<String> ref =
        switch (cell.shape()) {
          case Shape.Text text -> text.ref();
          case Shape.Whole whole -> whole.ref();
          default -> Optional.empty();
        };
    return ref.map(kind -> target(shape, cell.field(), kind))
        .map(kind ->
            new Constraint.Reference(
                Sql.fit(shape.name() + "_" + cell.column(), "_fk"),
                cell.column(),
                TableShapes.of(kind).name(),
                kind.key().orElseThrow()));
  }

  private Kind target(TableShape shape, Field field, String ref) {
    return model.kinds().stream()
        .filter(kind -> kind.name().equals(ref) && !kind.single())
        .findFirst()
        .orElseThrow(() ->
            new TablesException(
                ("%s: %s refers to the kind %s, which has no keyed records: name in x-ref one"
                        + " that has a schema and a key")
                    .formatted(shape.kind().name(), field.name(), ref)));
  }

  private static Constraint check(String table, String column, String expression) {
    return new Constraint.Check(Sql.fit(table + "_" + column, "_check"), expression);
  }

  private static String comment(TableShape shape) {
    String of = shape.list().isEmpty() ? "" : ", list " + shape.list();
    String what =
        shape.listed().map(Field::description).orElse(shape.kind().record().description());
    return "Kind " + shape.kind().name() + of + ": " + what;
  }
}
