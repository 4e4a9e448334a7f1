package dev.undercroft.codegen.sql;

import dev.undercroft.codegen.schema.Shape;

/// The types that content columns have.
public enum ColumnType {
  TEXT("text"),
  INTEGER("integer"),
  BIGINT("bigint"),
  DOUBLE("double precision"),
  BOOLEAN("boolean");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /// As PostgreSQL spells it.
  public String sql() {
    return sql;
  }

  static ColumnType of(Shape shape) {
    return switch (shape) {
      case Shape.Text text -> TEXT;
      case Shape.Word word -> TEXT;
      case Shape.Whole whole -> whole.wide() ? BIGINT : INTEGER;
      case Shape.Real real -> DOUBLE;
      case Shape.Flag flag -> BOOLEAN;
      case Shape.Nested nested -> throw new IllegalArgumentException("an object is no column");
      case Shape.Listed listed -> throw new IllegalArgumentException("a list is no column");
    };
  }
}
