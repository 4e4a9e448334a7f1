package dev.undercroft.codegen.sql;

/// One thing that a migration does, for its name and first line.
///
/// @param verb add, change, describe or drop
/// @param table that it happens to
/// @param column or rule in it; empty for the table itself
record Change(Verb verb, String table, String column) {
  enum Verb {
    ADD("adds"),
    CHANGE("changes"),
    DESCRIBE("describes"),
    DROP("drops");

    private final String words;

    Verb(String words) {
      this.words = words;
    }
  }

  /// enemy_mood
  String subject() {
    return column.isEmpty() ? table : table + "_" + column;
  }

  /// adds content.enemy.mood
  String words() {
    return verb.words + " " + Sql.SCHEMA + "." + table + (column.isEmpty() ? "" : "." + column);
  }
}
