package dev.undercroft.drill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The cache contract on two real servers, for as long as a test may take. Longer and with every
/// fault: `undercroft drill cache`.
class CacheDrillIT {
  @Test
  void no_read_is_stale_and_no_write_is_lost_whatever_breaks() {
    var ended = Drilled.run("cache", "--seconds", "20", "--json");

    JsonNode report = ended.json();
    assertThat(report.path("violations")).as(ended.out()).isEmpty();
    assertThat(report.path("unproven")).as(ended.out()).isEmpty();
    assertThat(report.path("staleReads").asLong()).isZero();
    assertThat(report.path("lostWrites").asLong()).isZero();
    assertThat(report.path("operations").asLong()).isPositive();
    assertThat(report.path("faults").size()).isPositive();
    assertThat(ended.exit()).as(ended.out()).isZero();
  }
}
