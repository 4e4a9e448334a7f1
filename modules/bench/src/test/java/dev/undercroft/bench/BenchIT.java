package dev.undercroft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.command.Site;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The benches as they are typed, for a moment. What they measure is not looked at: the machine may
/// be as busy as it likes.
class BenchIT {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine commands =
      Main.commandLine(new Site("bench", HOME, HOME.resolveSibling("data")))
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  @Test
  void saves_are_measured_beside_their_floors() {
    int exit = commands.execute("saves", "--seconds", "0.3", "--rounds", "1", "--warm-up", "0.3");

    assertThat(err.toString()).isEmpty();
    assertThat(out.toString())
        .contains("PutSave 8 KB, 1 in flight ", "PutSave 8 KB, 16 in flight ")
        .contains("PutSave 8 KB, 64 in flight ", "GetSave 8 KB, 16 in flight ")
        .contains("ListSaves, hit, 16 in flight ", "ListSaves, miss, 16 in flight ")
        .contains("Medians of 1 rounds of 0.3 s on ");
    assertThat(exit).isEqualTo(out.toString().contains("MISSED") ? 1 : 0);
  }

  @Test
  void players_are_measured_and_what_they_ask_for_is_counted() {
    int exit =
        commands.execute(
            "players", "--seconds", "0.3", "--rounds", "1", "--warm-up", "0.3", "--json");

    assertThat(err.toString()).isEmpty();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(names(json.get("rows")))
        .containsExactly(
            "GetMe, hit",
            "GetMe, miss",
            "Session check",
            "Login beside bare hashes",
            "GetMe while logins wait, beside alone",
            "Logins refused or too late, tried again",
            "Statements, 1,000 session checks",
            "Redis round trips, the same",
            "Statements, 1,000 mixed calls, no Redis",
            "Statements, the same, cached",
            "Redis round trips, the same, cached",
            "Statements saved");
    assertThat(exit).isEqualTo(json.get("met").asBoolean() ? 0 : 1);
  }

  @Test
  void single_steps_are_measured_by_name() {
    int exit =
        commands.execute(
            "steps", "--millis", "50", "--iterations", "1", "--only", "canonicalHash", "--json");

    assertThat(err.toString()).isEmpty();
    JsonNode rows = JsonMapper.builder().build().readTree(out.toString()).get("rows");
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.get(0).get("name").asString()).isEqualTo("ReleaseSteps.canonicalHash");
    assertThat(rows.get(0).get("micros").asDouble()).isPositive();
    assertThat(rows.get(0).get("bytes").asDouble()).isPositive();
    assertThat(exit).isZero();
  }

  @Test
  void a_step_that_is_not_there_is_refused() {
    int exit = commands.execute("steps", "--only", "nothing");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("undercroft: no step matches \"nothing\"\n");
  }

  @Test
  void content_is_measured_in_every_way_that_clients_read_it() {
    int exit =
        commands.execute(
            "content", "--seconds", "0.1", "--rounds", "1", "--warm-up", "0.1", "--json");

    assertThat(err.toString()).isEmpty();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(names(json.get("rows")))
        .contains("echo", "ListEnemies", "GetEnemy", "GetContent")
        .contains("ListEnemies, gRPC-Web", "ListEnemies, JSON", "ListEnemies, transcoded JSON")
        .contains("GetContent, JSON, gzip", "GetEnemy, JSON, 304");
    assertThat(json.get("rows"))
        .allSatisfy(row -> {
          assertThat(row.get("perSecond").asDouble()).isPositive();
          assertThat(row.get("ofCeiling").asDouble()).isPositive();
        });
    assertThat(json.get("measured")).hasSize(5);
    assertThat(exit).isEqualTo(json.get("met").asBoolean() ? 0 : 1);
  }

  @Test
  void releases_are_published_to_nodes_and_watchers() {
    int exit =
        commands.execute(
            "releases",
            "--publishes",
            "2",
            "--seconds",
            "0.1",
            "--rounds",
            "1",
            "--warm-up",
            "0.1",
            "--json");

    assertThat(err.toString()).isEmpty();
    JsonNode json = JsonMapper.builder().build().readTree(out.toString());
    assertThat(names(json.get("rows"))).containsExactly("ListEnemies beside a publish a second");
    assertThat(names(json.get("measured")))
        .contains("Publish, visible on every node, p99")
        .contains("Publish, the last of 1,000 watchers told, p99")
        .contains("A past release, cold, p50", "A change of one number, gRPC");
    assertThat(exit).isEqualTo(json.get("met").asBoolean() ? 0 : 1);
  }

  @Test
  void a_misspelt_option_is_refused_in_one_sentence() {
    int exit = commands.execute("saves", "--second", "1");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("undercroft: ")
        .contains("--second")
        .endsWith("(./undercroft bench saves --help explains it)\n");
  }

  @Test
  void a_round_that_is_too_long_is_refused_before_anything_starts() {
    int exit = commands.execute("players", "--seconds", "601");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("undercroft: a round takes 0.1..600 seconds, not 601\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void starts_need_a_packaged_server_and_say_so() {
    int exit = commands.execute("start", "--json");

    assertThat(exit).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "undercroft: the packaged server is not on the class path: start this with ./undercroft bench\n");
  }

  private static List<String> names(JsonNode rows) {
    return rows.valueStream().map(row -> row.get("name").asString()).toList();
  }
}
