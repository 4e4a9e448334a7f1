package dev.undercroft.codegen.schema;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which names messages may have.
final class MessageNames {
  /// Generated code uses these for something else.
  private static final Set<String> TAKEN =
      Set.of(
          "Any",
          "Array",
          "Boolean",
          "Builder",
          "Class",
          "Double",
          "Enum",
          "EnumWords",
          "Error",
          "Field",
          "Function",
          "Integer",
          "Kind",
          "KindRows",
          "Kinds",
          "List",
          "Long",
          "Map",
          "Message",
          "Number",
          "Object",
          "Override",
          "Promise",
          "Record",
          "References",
          "Release",
          "Result",
          "Row",
          "Set",
          "String",
          "Symbol");

  private MessageNames() {}

  static void check(String name, Node node) {
    if (!Names.PASCAL.matcher(name).matches()) {
      node.fault(
          "title", "the title \"" + name + "\" is not in Pascal case", "Write it as StatusEffect");
    } else if (TAKEN.contains(name) || name.endsWith("OrBuilder")) {
      node.fault(
          "title", "\"" + name + "\" means something else in generated code", "Choose another");
    }
  }

  /// Refuses a nested message that hides another one: Java and protobuf would pick the wrong one.
  ///
  /// @param around messages that it nests in, outermost first
  static void checkNested(String name, List<String> around, Node node, Model model) {
    if (around.contains(name) || topLevel(model).contains(name)) {
      node.fault(
          "title",
          "another message or enum is called " + name + " too",
          "Give the nested one another title");
    }
  }

  private static Set<String> topLevel(Model model) {
    return Stream.of(
            model.kinds().stream().map(kind -> kind.record().message()),
            model.shared().stream().map(ObjectShape::message),
            model.enums().stream().map(EnumShape::name))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }
}
