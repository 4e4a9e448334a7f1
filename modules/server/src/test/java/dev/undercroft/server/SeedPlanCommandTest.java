package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedPlanCommandTest {
  @Test
  void help_says_what_each_exit_code_means() {
    Ended help = run("seed", "plan", "--help");

    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .contains("--data=FOLDER", "--json", "--markdown")
        .containsPattern("0 +nothing would change")
        .containsPattern("1 +the seeds are refused")
        .containsPattern("2 +something would change");
  }

  @Test
  void one_form_can_be_printed_at_a_time() {
    var err = new StringWriter();

    int exit =
        Main.commandLine()
            .setErr(new PrintWriter(err))
            .execute("seed", "plan", "--json", "--markdown");

    assertThat(exit).isOne();
    assertThat(err.toString()).contains("--json").contains("--markdown").hasLineCount(1);
  }

  @Test
  void faulty_seeds_are_told_as_check_tells_them(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("seeds"));

    Ended plan = run("seed", "plan", "--data", data.toString());
    Ended check = run("seed", "check", "--data", data.toString());

    assertThat(plan.exit()).isOne();
    assertThat(plan.out()).contains("enemies.json:1:1: missing-file:").isEqualTo(check.out());
  }

  private record Ended(int exit, String out) {}

  private static Ended run(String... arguments) {
    var out = new StringWriter();
    int exit = Main.commandLine().setOut(new PrintWriter(out)).execute(arguments);
    return new Ended(exit, out.toString());
  }
}
