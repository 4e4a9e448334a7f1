package dev.undercroft.codegen.schema;

import java.util.List;

/// An object: a protobuf message; a table for a kind's record, columns for a nested one.
///
/// @param message name of the protobuf message
/// @param shared whether it stands in common.schema.json and is a message of its own in
///   common.proto; others nest in their parent
/// @param fields in the order of their numbers
/// @param reserved numbers and names that must not come back
public record ObjectShape(
    String message,
    String description,
    boolean shared,
    List<Field> fields,
    List<Reserved> reserved) {

  /// A field that was removed.
  public record Reserved(int number, String name) {}

  public Field field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
  }
}
