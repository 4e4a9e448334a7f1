package dev.undercroft.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.cluster.TestSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A drill that was run by its command, in this JVM; its servers are others.
record Drilled(int exit, String out) {
  static Drilled run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine command = Main.commandLine(TestSite.SITE);
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int exit = command.execute(arguments);
    assertThat(err.toString()).isEmpty();
    return new Drilled(exit, out.toString());
  }

  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
