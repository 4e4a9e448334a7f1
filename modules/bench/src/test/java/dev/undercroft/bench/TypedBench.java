package dev.undercroft.bench;

import dev.undercroft.command.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The benches as they are typed. What they measure is not looked at: the machine may be as busy as
/// it likes.
final class TypedBench {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands =
      Main.commandLine(new Site("bench", HOME, HOME.resolveSibling("data")))
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  /// @return how it ends
  int run(String... words) {
    return commands.execute(words);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /// What was printed.
  JsonNode json() {
    return JsonMapper.shared().readTree(out());
  }

  static List<String> names(JsonNode rows) {
    return rows.valueStream().map(row -> row.get("name").asString()).toList();
  }
}
