package dev.undercroft.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.cluster.TestSite;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Main.commandLine(TestSite.SITE);
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    return command.execute(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache", "saves", "releases"})
  void each_drill_explains_itself(String drill) {
    assertThat(run(drill, "--help")).isZero();
    assertThat(out.toString())
        .startsWith("Usage: undercroft drill " + drill + " ")
        .contains("--seed", "--json");
  }

  @Test
  void a_drill_that_does_not_exist_is_refused_in_one_line() {
    assertThat(run("fire")).isOne();
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("undercroft: ").contains("fire");
  }

  @Test
  void figures_that_make_no_sense_are_refused_before_anything_starts() {
    assertThat(run("cache", "--clients", "0")).isOne();
    assertThat(run("saves", "--kills", "0")).isOne();
    assertThat(run("releases", "--nodes", "1")).isOne();
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "undercroft: clients must be 1..1000, was 0\nundercroft: kills must be 1..10000, was 0\nundercroft: nodes must be 2..5, was 1\n");
  }
}
