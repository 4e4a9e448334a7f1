package dev.undercroft.content.rules;

/// Something that must hold across fields, records or files and that no schema can say.
public interface Rule {
  /// As faults name it, in kebab case.
  String name();

  /// Reports every breach through the records it reads.
  void check(Records records);
}
