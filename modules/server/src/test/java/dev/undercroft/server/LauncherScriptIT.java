package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.Product.Ended;
import dev.undercroft.testkit.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherScriptIT {
  @TempDir Path folder;
  private ScriptLab lab;

  @BeforeEach
  void make() throws Exception {
    lab = new ScriptLab(folder);
  }

  private static void assertRefused(Ended ended, String sentence) {
    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err()).isEqualTo("undercroft: " + sentence + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "-h"})
  void help_needs_no_build_and_no_jdk(String word) throws Exception {
    lab.removeJdk("25.0.1");

    Ended ended = lab.run(word);

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).isEqualTo(lab.run().out()).contains("./undercroft up ");
    assertThat(lab.builds()).isZero();
  }

  @Test
  void help_names_every_command_and_the_launcher_knows_them() throws Exception {
    String help = lab.run("help").out();

    for (String command : Main.commandLine().getSubcommands().keySet()) {
      assertThat(help).contains("./undercroft " + command + " ");
      assertThat(lab.run(command, "--help").out()).contains("undercroft.jar " + command);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"generate", "test"})
  void commands_of_the_script_explain_themselves_too(String command) throws Exception {
    Ended ended = lab.run(command, "--help");

    assertThat(ended.exit()).isZero();
    assertThat(ended.out()).startsWith("Usage: undercroft " + command + " ");
    assertThat(lab.builds()).isZero();
  }

  @Test
  void a_command_that_does_not_exist_is_refused_before_a_build() throws Exception {
    assertRefused(lab.run("upp"), "there is no command \"upp\": ./undercroft help lists them");
    assertThat(lab.builds()).isZero();
  }

  @Test
  void a_jdk_that_is_too_old_is_named() throws Exception {
    lab.removeJdk("25.0.1");
    lab.jdk("21.0.4");

    Ended ended = lab.run("up");

    assertThat(ended.exit()).isEqualTo(1);
    assertThat(ended.err())
        .startsWith("undercroft: JDK 25 is needed and there is none in JAVA_HOME, on PATH or in ")
        .contains(", only 21.0.4 in ")
        .endsWith(": install one, or set JAVA_HOME to it\n");
  }

  @Test
  void a_newer_jdk_will_do() throws Exception {
    lab.removeJdk("25.0.1");
    lab.jdk("26");

    assertThat(lab.run("config").exit()).isZero();
  }

  @Test
  void missing_tools_are_named_before_a_build() throws Exception {
    lab.removeTool("npm");
    assertRefused(
        lab.run("up"),
        "npm, which comes with Node, is needed and \"npm\" is not on PATH: install it");
    lab.removeTool("mvn");
    assertRefused(
        lab.run("up"), "Maven 3.8.7 or newer is needed and \"mvn\" is not on PATH: install it");
    lab.removeTool("python3");
    assertRefused(
        lab.run("up"), "Python 3 with pip is needed and \"python3\" is not on PATH: install it");
  }

  @Test
  void tools_that_are_too_old_are_named() throws Exception {
    lab.tool("node", "[ \"$1\" = --version ] && echo v18.19.0; exit 1");
    assertRefused(lab.run("up"), "Node v18.19.0 is too old: install Node 20.19 or newer");
    lab.tool("mvn", "echo 'Apache Maven 3.8.6 (abc)'");
    assertRefused(lab.run("up"), "Maven 3.8.6 is too old: install Maven 3.8.7 or newer");
    lab.tool("python3", "exit 1");
    assertRefused(
        lab.run("up"),
        "Python 3 is there and its pip is not: install pip (the package python3-pip)");
  }

  @Test
  void it_builds_what_is_missing_and_hands_over() throws Exception {
    Ended first = lab.run("seed", "check", "--json");
    Ended second = lab.run("seed", "check", "--json");

    assertThat(first.exit()).isZero();
    assertThat(first.out())
        .contains("-XX:AOTCache=", "-jar ", "undercroft.jar seed check --json\n");
    assertThat(first.out().lines()).hasSize(1);
    assertThat(first.err())
        .startsWith("Building ")
        .contains("  [2/2] Server: everything\n", "Rehearsing a start");
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(lab.builds()).isEqualTo(1);
  }

  @Test
  void drills_and_benches_have_programs_of_their_own_beside_the_server() throws Exception {
    Ended drill = lab.run("drill", "cache", "--seconds", "1");
    Ended bench = lab.run("bench", "saves", "--seconds", "1");

    assertThat(drill.exit()).isZero();
    assertThat(drill.out())
        .contains(
            "undercroft.jar:",
            "undercroft-history.jar dev.undercroft.drill.Main cache --seconds 1\n");
    assertThat(bench.exit()).isZero();
    assertThat(bench.out())
        .contains(
            "undercroft.jar:",
            "undercroft-history.jar dev.undercroft.bench.Main saves --seconds 1\n");
    assertThat(lab.run("help").out()).contains("./undercroft drill ", "./undercroft bench ");
  }

  @Test
  void only_a_change_of_what_the_build_reads_makes_it_build_again() throws Exception {
    lab.run("config");
    lab.source("data/seeds/enemies.json", "[]");
    lab.source("modules/server/src/test/java/ATest.java", "class ATest {}");
    lab.source("modules/web/test/browser/check.mjs", "");
    lab.source("modules/node_modules/a/index.js", "");
    lab.run("config");
    assertThat(lab.builds()).isEqualTo(1);

    lab.source("data/schemas/enemies.schema.json", "{}");
    lab.run("config");
    assertThat(lab.builds()).isEqualTo(2);
    lab.source("modules/server/src/main/java/A.java", "class A {}");
    lab.run("config");
    assertThat(lab.builds()).isEqualTo(3);
  }

  @Test
  void a_cache_that_is_older_than_a_jar_is_thrown_away() throws Exception {
    lab.run("config");
    Path app = lab.app();
    Path cache = Files.createFile(app.resolve("undercroft.aot"));
    Files.writeString(app.resolve("undercroft.aot.of"), app.toRealPath() + " 25.0.1");
    lab.run("config");
    assertThat(cache).exists();

    Files.setLastModifiedTime(
        app.resolve("undercroft.jar"), FileTime.from(Instant.now().plusSeconds(60)));
    lab.run("config");

    assertThat(cache).doesNotExist();
  }

  @Test
  void a_cache_that_was_made_in_another_place_is_thrown_away() throws Exception {
    lab.run("config");
    Path app = lab.app();
    Path cache = Files.createFile(app.resolve("undercroft.aot"));
    Files.writeString(app.resolve("undercroft.aot.of"), "/elsewhere/app-0 25.0.1");

    lab.run("config");

    assertThat(cache).doesNotExist();
  }

  @Test
  void another_jdk_has_a_build_and_a_cache_of_its_own() throws Exception {
    lab.run("config");
    lab.removeJdk("25.0.1");
    lab.jdk("25.0.2");

    lab.run("config");

    assertThat(lab.builds()).isEqualTo(2);
  }

  @Test
  void a_failed_build_is_told_in_a_few_lines_and_tried_again() throws Exception {
    lab.maven(
        """
        echo "[ERROR] /a/A.java:[3,1] cannot find symbol"
        echo "[INFO] Reactor Summary for Undercroft"
        echo "[ERROR] Failed to execute goal compile"
        exit 1
        """);
    Ended failed = lab.run("up");

    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.err())
        .contains("[ERROR] /a/A.java:[3,1] cannot find symbol\n[ERROR] Failed to execute goal")
        .contains("undercroft: the build failed: mend that and start again (all of it is in ");

    lab.maven("");
    assertThat(lab.run("up").exit()).isZero();
  }

  @Test
  void stopped_while_it_builds_it_stops_the_build_too() throws Exception {
    lab.maven("sleep 600 & echo $! >pid; wait");
    try (var script = lab.start("up")) {
      Path child = lab.checkout().resolve("pid");
      Launched.await(
          Duration.ofMinutes(1), () -> Files.exists(child) && !Files.readString(child).isBlank());

      TestServers.signal("TERM", script.process().pid());

      assertThat(script.await().exit()).isEqualTo(143);
      long pid = Long.parseLong(Files.readString(child).strip());
      Launched.await(Duration.ofSeconds(10), () -> Launched.isGone(pid));
    }

    lab.maven("");
    lab.run("up");
    assertThat(lab.builds()).isEqualTo(2);
  }

  @Test
  void of_two_at_once_one_builds_and_the_other_waits_for_it() throws Exception {
    lab.maven("sleep 2");
    try (var one = lab.start("config");
        var other = lab.start("config")) {
      assertThat(one.await().exit()).isZero();
      assertThat(other.await().exit()).isZero();

      assertThat(one.await().err() + other.await().err())
          .contains("Another build of this checkout is under way, waiting for it …");
      assertThat(lab.builds()).isEqualTo(1);
    }
  }
}
