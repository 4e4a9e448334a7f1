package dev.undercroft.content.seed;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prints faults for people and for programs.
public final class FaultPrinter {
  private static final JsonMapper JSON = new JsonMapper();

  private FaultPrinter() {}

  /// One line for each, without a line break at the end: data/seeds/floors.json:12:18:
  /// /data/3/theme: reference: …
  public static String human(List<Fault> faults) {
    return faults.stream().map(FaultPrinter::line).collect(Collectors.joining("\n"));
  }

  /// `{"faults": [{"file", "line", "column", "pointer", "rule", "message"}]}`
  public static String json(List<Fault> faults) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("faults");
    for (Fault fault : faults) {
      list.addObject()
          .put("file", fault.file())
          .put("line", fault.line())
          .put("column", fault.column())
          .put("pointer", fault.pointer())
          .put("rule", fault.rule())
          .put("message", fault.message());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static String line(Fault fault) {
    String pointer = fault.pointer().isEmpty() ? "" : Quote.visible(fault.pointer()) + ": ";
    return "%s:%d:%d: %s%s: %s"
        .formatted(
            Quote.visible(fault.file()),
            fault.line(),
            fault.column(),
            pointer,
            fault.rule(),
            fault.message());
  }
}
