package dev.undercroft.content.policy;

/// One edit of a kind.
///
/// @param subject the path of what was edited, without the kind: goblin.hp, or a field: pool.weight
public record Reason(Edit edit, String subject) {
  /// In words: goblin.hp has another value.
  public String sentence() {
    return edit.sentence(subject);
  }
}
