package dev.undercroft.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Three kills. More of them: `undercroft drill saves`.
class SavesDrillIT {
  @Test
  void no_acknowledged_save_is_lost_when_server_and_postgresql_are_killed() {
    var ended = Drilled.run("saves", "--kills", "3", "--json");

    JsonNode report = ended.json();
    assertThat(report.path("firstFaults")).as(ended.out()).isEmpty();
    assertThat(report.path("acknowledged").asLong()).isPositive();
    assertThat(report.path("revisionsCompared").asLong()).isPositive();
    assertThat(ended.exit()).as(ended.out()).isZero();
  }
}
