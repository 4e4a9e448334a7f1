package dev.undercroft.server;

import dev.undercroft.content.Doctor.Report;
import dev.undercroft.content.doctor.Difference;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How what the doctor found is printed.
final class DoctorResults {
  private static final int VALUE_CHARS = 80;
  // Of a place that holds another release altogether, the first ones say enough.
  private static final int LINES = 100;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DoctorResults() {}

  static String text(Report report, ServedContent served) {
    if (report.differences().isEmpty()) {
      return "Release %s is the same in %s."
          .formatted(report.release(), String.join(", ", places(served)));
    }
    int count = report.differences().size();
    var lines = new ArrayList<String>();
    lines.add("Release %s, differences: %d".formatted(report.release(), count));
    report.differences().stream().limit(LINES).forEach(each -> lines.add(line(each)));
    if (count > LINES) {
      lines.add("and %d more, which --json names".formatted(count - LINES));
    }
    return String.join("\n", lines);
  }

  private static List<String> places(ServedContent served) {
    var places = new ArrayList<>(List.of("seeds", "typed tables", "stored release", "Redis"));
    served.nodes().forEach(node -> places.add("node " + node));
    served.edges().forEach(edge -> places.add("Envoy " + edge));
    return places;
  }

  private static String line(Difference difference) {
    return "%s: %s in %s, %s in %s; %s"
        .formatted(
            difference.path(),
            shown(difference.left()),
            difference.leftPlace(),
            shown(difference.right()),
            difference.rightPlace(),
            difference.mend());
  }

  private static String shown(JsonNode value) {
    String text = value.isNull() ? "nothing" : value.toString();
    return text.length() <= VALUE_CHARS ? text : text.substring(0, VALUE_CHARS) + "…";
  }

  /// `{"differences": [{"path", "between": [left, right], "left", "right", "mend"}]}`
  static String json(Report report) {
    var json = JSON.createObjectNode();
    var array = json.putArray("differences");
    for (Difference difference : report.differences()) {
      var each = array.addObject().put("path", difference.path());
      each.putArray("between").add(difference.leftPlace()).add(difference.rightPlace());
      each.set("left", difference.left());
      each.set("right", difference.right());
      each.put("mend", difference.mend());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
