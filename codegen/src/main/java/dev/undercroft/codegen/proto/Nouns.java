package dev.undercroft.codegen.proto;

import dev.undercroft.codegen.schema.Kind;
import dev.undercroft.codegen.schema.Names;

/// What comments call the records of a kind.
///
/// @param one status effect
/// @param many status effects
/// @param key id or number
public record Nouns(String one, String many, String key) {
  public static Nouns of(Kind kind) {
    return new Nouns(
        Names.words(kind.names().getRpc()),
        Names.words(kind.names().listRpc()),
        kind.numbered() ? "number" : "id");
  }

  /// "All enemies, in the order of their ids."
  public String inOrder() {
    return "All " + many + ", in the order of their " + key + "s.";
  }
}
