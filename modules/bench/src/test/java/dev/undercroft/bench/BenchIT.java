package dev.undercroft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Steps and starts, for a moment, and what is refused.
class BenchIT {
  private final TypedBench bench = new TypedBench();

  @Test
  void single_steps_are_measured_by_name() {
    int exit =
        bench.run(
            "steps", "--millis", "50", "--iterations", "1", "--only", "canonicalHash", "--json");

    assertThat(bench.err()).isEmpty();
    JsonNode rows = bench.json().get("rows");
    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.get(0).get("name").asString()).isEqualTo("ReleaseSteps.canonicalHash");
    assertThat(rows.get(0).get("micros").asDouble()).isPositive();
    assertThat(rows.get(0).get("bytes").asDouble()).isPositive();
    assertThat(exit).isZero();
  }

  @Test
  void a_step_that_is_not_there_is_refused() {
    int exit = bench.run("steps", "--only", "nothing");

    assertThat(exit).isEqualTo(1);
    assertThat(bench.err()).isEqualTo("undercroft: no step matches \"nothing\"\n");
  }

  @Test
  void a_misspelt_option_is_refused_in_one_sentence() {
    int exit = bench.run("saves", "--second", "1");

    assertThat(exit).isEqualTo(1);
    assertThat(bench.err())
        .startsWith("undercroft: ")
        .contains("--second")
        .endsWith("(./undercroft bench saves --help explains it)\n");
  }

  @Test
  void a_round_that_is_too_long_is_refused_before_anything_starts() {
    int exit = bench.run("players", "--seconds", "601");

    assertThat(exit).isEqualTo(1);
    assertThat(bench.err()).isEqualTo("undercroft: a round takes 0.1..600 seconds, not 601\n");
    assertThat(bench.out()).isEmpty();
  }

  @Test
  void the_packaged_server_is_started_with_and_without_what_makes_it_quick() {
    int exit = bench.run("start", "--rounds", "1", "--json");

    assertThat(bench.err()).isEmpty();
    JsonNode json = bench.json();
    assertThat(json.get("rows")).hasSize(4);
    assertThat(exit).isEqualTo(json.get("met").asBoolean() ? 0 : 1);
  }
}
