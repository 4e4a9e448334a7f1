package dev.undercroft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is measured of content and its releases, for a moment.
class ContentBenchIT {
  private final TypedBench bench = new TypedBench();

  @Test
  void content_is_measured_in_every_way_that_clients_read_it() {
    int exit =
        bench.run("content", "--seconds", "0.1", "--rounds", "1", "--warm-up", "0.1", "--json");

    assertThat(bench.err()).isEmpty();
    JsonNode json = bench.json();
    assertThat(TypedBench.names(json.get("rows")))
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
        bench.run(
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

    assertThat(bench.err()).isEmpty();
    JsonNode json = bench.json();
    assertThat(TypedBench.names(json.get("rows")))
        .containsExactly("ListEnemies beside a publish a second");
    assertThat(TypedBench.names(json.get("measured")))
        .contains("Publish, visible on every node, p99")
        .contains("Publish, the last of 1,000 watchers told, p99")
        .contains("A past release, cold, p50", "A change of one number, gRPC");
    assertThat(exit).isEqualTo(json.get("met").asBoolean() ? 0 : 1);
  }
}
