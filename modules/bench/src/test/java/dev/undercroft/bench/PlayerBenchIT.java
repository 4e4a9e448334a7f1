package dev.undercroft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What is measured of players and saves, for a moment.
class PlayerBenchIT {
  private final TypedBench bench = new TypedBench();

  @Test
  void saves_are_measured_beside_their_floors() {
    int exit = bench.run("saves", "--seconds", "0.3", "--rounds", "1", "--warm-up", "0.3");

    assertThat(bench.err()).isEmpty();
    assertThat(bench.out())
        .contains("PutSave 8 KB, 1 in flight ", "PutSave 8 KB, 16 in flight ")
        .contains("PutSave 8 KB, 64 in flight ", "GetSave 8 KB, 16 in flight ")
        .contains("ListSaves, hit, 16 in flight ", "ListSaves, miss, 16 in flight ")
        .contains("Medians of 1 rounds of 0.3 s on ");
    assertThat(exit).isEqualTo(bench.out().contains("MISSED") ? 1 : 0);
  }

  @Test
  void players_are_measured_and_what_they_ask_for_is_counted() {
    int exit =
        bench.run("players", "--seconds", "0.3", "--rounds", "1", "--warm-up", "0.3", "--json");

    assertThat(bench.err()).isEmpty();
    JsonNode json = bench.json();
    assertThat(TypedBench.names(json.get("rows")))
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
}
