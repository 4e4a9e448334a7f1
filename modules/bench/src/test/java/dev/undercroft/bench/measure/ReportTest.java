package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final Figures FLOOR = new Figures(6_012.4, 2.5, 7.25, 310);
  private static final Figures PRODUCT = new Figures(4_208.6, 3.75, 9, Double.NaN);
  private static final Row SLOW =
      new Row.Compared("PutSave 8 KB", 16, FLOOR, PRODUCT, 0.7, Goal.atLeast(0.75));
  private static final Row COUNTED = new Row.Counted("Statements", 1_352, Goal.none());
  private static final Row NONE = new Row.Counted("Statements, cached", 0, Goal.atMost(0));
  private static final Row SAVED = new Row.Share("Statements saved", 0.991, Goal.atLeast(0.99));

  @Test
  void a_missed_goal_is_named_with_what_was_reached() {
    Report report = report(2, List.of(SLOW, COUNTED, NONE, SAVED));

    assertThat(report.missed()).containsExactly(SLOW);
    assertThat(report.text())
        .contains("MISSED: PutSave 8 KB, 16 in flight is 70.0 %, the goal is >= 75 %.")
        .doesNotContain("Every goal is met.");
  }

  @Test
  void a_report_without_a_miss_says_so() {
    assertThat(report(2, List.of(COUNTED, NONE, SAVED)).text())
        .endsWith("Every goal is met.")
        .doesNotContain("MISSED");
  }

  @Test
  void each_row_is_a_line_under_its_head() {
    List<String> lines = report(2, List.of(SLOW, COUNTED, NONE)).text().lines().toList();

    assertThat(lines.get(2))
        .matches(
            "PutSave 8 KB, 16 in flight +6,012 +2\\.500 +7\\.250 +310 +4,209 +3\\.750 +9\\.000"
                + " +70\\.0 % +>= 75 %  MISSED");
    assertThat(lines.get(3)).matches("Statements +1,352");
    assertThat(lines.get(4)).matches("Statements, cached +0   <= 0  met");
    assertThat(lines.get(3)).hasSize(lines.get(1).indexOf("ratio") + "ratio".length());
  }

  @Test
  void figures_of_a_busy_machine_are_called_preliminary() {
    assertThat(report(2.9, List.of()).text()).doesNotContain("preliminary");
    assertThat(report(3.1, List.of()).text()).contains("load before the run: 3.1", "preliminary");
  }

  @Test
  void programs_read_the_same_as_json() {
    var json =
        JsonMapper.builder().build().readTree(report(2, List.of(SLOW, COUNTED, SAVED)).json());

    assertThat(json.get("met").asBoolean()).isFalse();
    var slow = json.get("rows").get(0);
    assertThat(slow.get("clients").asInt()).isEqualTo(16);
    assertThat(slow.get("floor").get("cpuMicros").asDouble()).isEqualTo(310);
    assertThat(slow.get("product").get("perSecond").asDouble()).isEqualTo(4_208.6);
    assertThat(slow.get("product").has("cpuMicros")).isFalse();
    assertThat(slow.get("met").asBoolean()).isFalse();
    assertThat(json.get("rows").get(1).get("count").asLong()).isEqualTo(1_352);
    assertThat(json.get("rows").get(1).has("met")).isFalse();
    assertThat(json.get("rows").get(2).get("share").asDouble()).isEqualTo(0.991);
  }

  private static Report report(double load, List<Row> rows) {
    return new Report(
        "saves",
        new Course(5, Duration.ofSeconds(3), Duration.ofSeconds(1), () -> 0),
        new Machine(2, load),
        rows);
  }
}
