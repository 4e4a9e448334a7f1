package dev.undercroft.content.policy;

import java.util.Locale;

/// The part of a version that has to rise, the smallest first.
public enum Bump {
  PATCH,
  MINOR,
  MAJOR;

  /// In lower case, as JSON has it: major.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// In a sentence: a major change.
  String article() {
    return "a " + word() + " change";
  }
}
