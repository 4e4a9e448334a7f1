package dev.undercroft.content.diff;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One value of a record that differs.
///
/// @param path as seed files name it; an entry of a list by its key where it has one, else by its
///   position from 0: pool[goblin].weight
/// @param field the path without entries, which all records of a kind share: pool.weight
/// @param before as a seed file would say it; null where there was none
/// @param after likewise; never null together with `before`
public record FieldChange(
    String path, String field, Part part, @Nullable JsonNode before, @Nullable JsonNode after) {

  /// What the path leads to.
  public enum Part {
    /// A field of the record, or of something in it.
    FIELD,
    /// An entry of a list that names something else, or nothing: the weight of an enemy in a pool.
    ENTRY,
    /// An entry of a list with an id of its own, such as a zone.
    NAMED_ENTRY,
    /// A field that this version's schemas don't have, by its number.
    UNKNOWN,
    /// The keys of a list, which stand in another order.
    ORDER
  }
}
