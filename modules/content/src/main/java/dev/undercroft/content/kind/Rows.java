package dev.undercroft.content.kind;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/// What the generated row mappers share when they read.
public final class Rows {
  private Rows() {}

  /// The columns of the primary key as an order that is the same on every database: text by its
  /// code points, whatever language the cluster was made for.
  public static List<OrderField<?>> inKeyOrder(Table<?> table) {
    return key(table).stream().<OrderField<?>>map(Rows::sort).toList();
  }

  /// Hands a value on unless it is null.
  public static <T> void ifPresent(@Nullable T value, Consumer<T> then) {
    if (value != null) {
      then.accept(value);
    }
  }

  static List<? extends TableField<?, ?>> key(Table<?> table) {
    return Objects.requireNonNull(table.getPrimaryKey(), table + " has no primary key").getFields();
  }

  private static OrderField<?> sort(TableField<?, ?> field) {
    return field.getType() == String.class ? field.collate("C") : field;
  }
}
