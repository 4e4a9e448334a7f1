package dev.undercroft.server.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `seed plan`, `seed apply` and drafts, each command a process of its own.
class SeedPlanIT {
  private static TestServers servers;
  private static Commands commands;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    commands = Commands.on(servers);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void a_designer_is_told_what_changes_and_to_raise_the_version(@TempDir Path data)
      throws IOException {
    Path enemies = SeedCopy.in(data).resolve("enemies.json");
    assertThat(seed("apply", data).exit()).isZero();
    assertThat(seed("plan", data).exit()).as("nothing differs").isZero();

    edit(enemies, "(?s)(\"id\": \"goblin\".*?\"hp\": )\\d+", "$1" + "8");
    Commands.Ended planned = seed("plan", data, "--markdown");
    Commands.Ended refused = seed("apply", data);

    assertThat(planned.exit()).isOne();
    assertThat(planned.out())
        .contains("`enemies/goblin.hp`", "blows to kill goblin", "it needs 1.0.1");
    assertThat(refused.exit()).isOne();
    assertThat(refused.err()).isEmpty();
    assertThat(refused.out())
        .isEqualToIgnoringNewLines(
            enemies
                + ":2:14: /version: version: The version is 1.0.0, and the active release has 1.0.0;"
                + " since then goblin.hp has another value, which is a patch change. Set it to"
                + " 1.0.1 or higher.");

    edit(enemies, "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"");
    Commands.Ended sound = seed("plan", data, "--json");

    assertThat(sound.exit()).isEqualTo(2);
    assertThat(sound.out()).contains("\"changed\" : true", "\"faults\" : [ ]");
  }

  @Test
  void a_draft_is_stored_listed_shown_and_published_or_dropped(@TempDir Path data)
      throws IOException {
    Path enemies = SeedCopy.in(data).resolve("enemies.json");
    Commands designer = Commands.on(servers);
    String[] draft = {
      "seed", "draft", "--data", data.toString(), "--reason", "as it is", "--author", "mara"
    };
    designer.run(draft);
    edit(enemies, "(?s)(\"id\": \"goblin\".*?\"hp\": )\\d+", "$1" + "8");
    edit(enemies, "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"");

    assertThat(designer.run(draft).out()).startsWith("Draft 2 (").contains("before any release");
    assertThat(designer.run("seed", "drafts").out())
        .contains("draft 1 (", "draft 2 (", " by mara ", "0 preview tokens", "as it is");
    assertThat(designer.run("seed", "preview", "2", "--hours", "1").out())
        .containsPattern("(?s)^(ucp_\\S{43})\n.*x-undercroft-preview.*/codex#preview=2\\.\\1");
    assertThat(designer.run("seed", "publish", "2", "--reason", "tougher").out())
        .endsWith("is published and served by every node.\n");
    Commands.Ended late = designer.run("seed", "publish", "1", "--reason", "as before");
    assertThat(late.exit()).isOne();
    assertThat(late.err())
        .startsWith("undercroft: draft 1 does not fit the release that is active now;")
        .contains("the active release has 1.0.1");
    assertThat(designer.run("seed", "drop", "1", "--json").out()).isEqualTo("{\"dropped\":1}\n");
    assertThat(designer.run("seed", "drop", "1"))
        .isEqualTo(
            new Commands.Ended(
                1, "", "undercroft: there is no draft 1: ./undercroft seed drafts lists them\n"));
  }

  private static Commands.Ended seed(String command, Path data, String... more) {
    return commands.run(
        Stream.concat(Stream.of("seed", command, "--data", data.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static void edit(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    String edited = text.replaceFirst(from, to);
    assertThat(edited).isNotEqualTo(text);
    Files.writeString(file, edited);
  }
}
