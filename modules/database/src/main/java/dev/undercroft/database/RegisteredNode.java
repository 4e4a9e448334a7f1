package dev.undercroft.database;

import java.util.OptionalLong;

/// A node that stands on the list of those that serve content.
///
/// @param name host and process id, for people
/// @param confirmed the activation that it answers with; empty while it has none
public record RegisteredNode(String name, OptionalLong confirmed) {
  /// Whether it has followed to this activation, or to a later one.
  public boolean answersWith(Activation activation) {
    return confirmed.isPresent() && confirmed.getAsLong() >= activation.number();
  }
}
