package dev.undercroft.content.diff;

import java.util.List;

/// A record that differs.
public sealed interface RecordChange {
  /// Name of the kind, as in data/seeds.
  String kind();

  /// Its id, or its number in decimal; the kind's name for a single record. Before, if it was
  /// renamed.
  String key();

  /// There was none of this key.
  record Added(String kind, String key) implements RecordChange {}

  /// There is none of this key any more.
  record Removed(String kind, String key) implements RecordChange {}

  /// The same record has another key.
  record Renamed(String kind, String key, String to) implements RecordChange {}

  /// @param fields at least one, in the order of the schema's fields
  record Changed(String kind, String key, List<FieldChange> fields) implements RecordChange {
    public Changed {
      fields = List.copyOf(fields);
    }
  }
}
