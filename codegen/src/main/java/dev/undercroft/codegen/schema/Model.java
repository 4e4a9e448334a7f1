package dev.undercroft.codegen.schema;

import java.util.List;

/// All that data/schemas say: the kinds by name, the shapes that several share, the closed sets.
///
/// @param kinds in the order of their numbers in Content
/// @param shared object shapes of common.schema.json that are used, by message name
/// @param enums closed sets of enums.schema.json, by name
/// @param removed kinds that are gone: their numbers and names in Content don't come back
public record Model(
    List<Kind> kinds,
    List<ObjectShape> shared,
    List<EnumShape> enums,
    List<ObjectShape.Reserved> removed) {

  /// A model that never lost a kind.
  public Model(List<Kind> kinds, List<ObjectShape> shared, List<EnumShape> enums) {
    this(kinds, shared, enums, List.of());
  }

  public Kind kind(String name) {
    return kinds.stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }
}
