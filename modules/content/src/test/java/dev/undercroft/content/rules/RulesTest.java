package dev.undercroft.content.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.SeedLab;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
  @TempDir Path scratch;
  private SeedLab lab;

  @BeforeEach
  void copy() {
    lab = new SeedLab(scratch);
  }

  @Test
  void an_enemys_first_floor_is_not_after_its_last() {
    lab.changeAfter("enemies", "\"assassin\"", "\"max_floor\": 8", "\"max_floor\": 1");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("floor-range");
    assertThat(fault.pointer()).isEqualTo("/data/1/min_floor");
    assertThat(fault.line() + ":" + fault.column())
        .isEqualTo(lab.spot("enemies", "\"assassin\"", "2,\n      \"max_floor\": 1"));
    assertThat(fault.message()).contains("min_floor 2 is after max_floor 1");
  }

  @Test
  void a_themes_fewest_torches_are_not_more_than_its_most() {
    lab.changeAfter("themes", "\"sewers\"", "\"torch_min\": 2", "\"torch_min\": 5");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("torch-range");
    assertThat(fault.message()).contains("torch_min 5 is more than torch_max 4");
  }

  @Test
  void decorations_come_in_pairs() {
    lab.changeAfter("themes", "\"sewers\"", "[\"o\", \"=\"]", "[\"o\"]");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("decorations-pair");
    assertThat(fault.pointer()).endsWith("/decorations_ascii");
  }

  @Test
  void a_terrain_looks_the_same_in_every_theme() {
    lab.changeAfter("themes", "\"sewers\"", "\"unicode\": \"≈\"", "\"unicode\": \"w\"");

    Fault fault = lab.fault();

    assertThat(fault.rule()).isEqualTo("terrain-drawn-alike");
    assertThat(fault.pointer()).endsWith("/terrain_features/0");
    assertThat(fault.message())
        .contains("\"water\" is drawn \"w\" and \"~\" here, but \"≈\" and \"~\" elsewhere");
  }

  @Test
  void a_rule_is_silent_about_fields_that_were_refused_and_no_others() {
    lab.changeAfter("enemies", "\"assassin\"", "\"max_floor\": 8", "\"max_floor\": 0")
        .changeAfter("enemies", "\"demon\"", "\"hp\": 45", "\"hp\": 0")
        .changeAfter("enemies", "\"demon\"", "\"max_floor\": 8", "\"max_floor\": 1")
        .changeAfter("bosses", "\"rat_king\"", "\"floor\": 2", "\"floor\": \"2\"");

    assertThat(lab.faults())
        .extracting(Fault::rule)
        .containsExactly("type", "minimum", "minimum", "floor-range");
  }
}
