package dev.undercroft.codegen.typescript.json;

import java.util.List;

/// One exported type of the TypeScript file.
sealed interface Declaration {
  String name();

  /// Lines of its doc comment; none means no comment.
  List<String> comment();

  /// A message.
  record Interface(String name, List<String> comment, List<Property> properties)
      implements Declaration {}

  /// An enum: the names of its values as a union of literals.
  record Union(String name, List<String> comment, List<String> literals) implements Declaration {}

  /// A field of a message.
  ///
  /// @param type as TypeScript spells it
  /// @param optional whether an answer may come without it
  record Property(String name, String type, boolean optional, List<String> comment) {}
}
