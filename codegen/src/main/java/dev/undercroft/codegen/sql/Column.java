package dev.undercroft.codegen.sql;

import java.util.List;
import java.util.Optional;

/// A column.
///
/// @param comment what it means; empty where the name says it
/// @param fill SQL literal for rows that were there before the column
/// @param companions of a required field in an optional object: the columns that are null together
///   with it, itself among them; otherwise empty
public record Column(
    String name,
    ColumnType type,
    boolean nullable,
    Optional<String> comment,
    Optional<String> fill,
    List<String> companions) {

  /// A column that no field is behind: part of a key.
  static Column key(String name, ColumnType type) {
    return new Column(name, type, false, Optional.empty(), Optional.empty(), List.of());
  }
}
