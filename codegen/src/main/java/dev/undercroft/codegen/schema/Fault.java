package dev.undercroft.codegen.schema;

/// One thing that is wrong with the schemas.
///
/// @param file as the caller named the data folder, such as data/schemas/enemies.schema.json
/// @param line from 1; 0 when the whole file is meant
/// @param column from 1; 0 when the whole file is meant
/// @param pointer JSON pointer to the place, empty for the root
/// @param problem what is wrong
/// @param mend what to do about it
public record Fault(
    String file, int line, int column, String pointer, String problem, String mend) {

  Fault(Json.Place place, String problem, String mend) {
    this(place.file(), place.line(), place.column(), place.pointer(), problem, mend);
  }

  @Override
  public String toString() {
    String position = line == 0 ? "" : ":" + line + ":" + column;
    String at = pointer.isEmpty() ? "" : " " + pointer;
    return file + position + at + ": " + problem + ". " + mend + ".";
  }
}
