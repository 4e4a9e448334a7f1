package dev.undercroft.content.policy;

/// Every class of edit and the bump it needs: the version policy, as data. What a client could rely
/// on and can't any more is major, what is new is minor, what has another value is a patch.
public enum Edit {
  RECORD_REMOVED(Bump.MAJOR, "%s is gone"),
  RECORD_RENAMED(Bump.MAJOR, "%s has another id"),
  RECORD_ADDED(Bump.MINOR, "%s is new"),
  ID_REMOVED(Bump.MAJOR, "%s is gone"),
  ID_ADDED(Bump.MINOR, "%s is new"),
  VALUE_RELIED_ON(Bump.MAJOR, "%s is left out, and every record had it"),
  VALUE_LAST(Bump.MAJOR, "%s is left out, and no other record has it"),
  VALUE_FIRST(Bump.MINOR, "%s is given, and no record had it"),
  VALUE_CHANGED(Bump.PATCH, "%s has another value"),
  FIELD_REMOVED(Bump.MAJOR, "the schema has no field %s any more"),
  FIELD_RENAMED(Bump.MAJOR, "the schema has another name for the field %s"),
  FIELD_RETYPED(Bump.MAJOR, "the schema has another type for the field %s"),
  FIELD_NARROWED(Bump.MAJOR, "the schema allows the field %s less than before"),
  FIELD_MADE_OPTIONAL(Bump.MAJOR, "the schema lets the field %s be left out"),
  FIELD_WIDENED(Bump.MINOR, "the schema allows the field %s more than before"),
  FIELD_MADE_REQUIRED(Bump.MINOR, "the schema wants the field %s in every record"),
  FIELD_ADDED(Bump.MINOR, "the schema has a new field %s");

  private final Bump bump;
  private final String words;

  Edit(Bump bump, String words) {
    this.bump = bump;
    this.words = words;
  }

  public Bump bump() {
    return bump;
  }

  /// @param subject the path of what was edited
  String sentence(String subject) {
    return words.formatted(subject);
  }
}
