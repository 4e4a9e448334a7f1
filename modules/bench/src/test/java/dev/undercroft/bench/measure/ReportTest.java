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

  @Test
  void lanes_have_a_table_and_names_of_their_own_and_what_they_come_to_stands_below() {
    Row lane = new Row.Asked("ListEnemies", 16, FLOOR, 0, 812, 241.5, 0.912);
    Row kept = new Row.Measured("Resident memory", 312.5, "MiB", Goal.noMore(300, "MiB"));
    Report report = report(2, List.of(lane, kept));

    List<String> lines = report.text().lines().toList();
    assertThat(lines.get(1))
        .matches("ListEnemies +16 +6,012 +91\\.2 % +2,500 +7,250 +310\\.0 +812 +242");
    assertThat(lines.get(3)).matches("Resident memory +312\\.5 MiB   <= 300 MiB  MISSED");
    var json = JsonMapper.builder().build().readTree(report.json());
    assertThat(json.get("rows")).hasSize(1);
    var row = json.get("rows").get(0);
    assertThat(row.get("name").asString()).isEqualTo("ListEnemies");
    assertThat(row.get("inFlight").asInt()).isEqualTo(16);
    assertThat(row.get("perSecond").asDouble()).isEqualTo(6_012.4);
    assertThat(row.get("p50Micros").asDouble()).isEqualTo(2_500);
    assertThat(row.get("p99Micros").asDouble()).isEqualTo(7_250);
    assertThat(row.get("cpuMicros").asDouble()).isEqualTo(310);
    assertThat(row.get("residentMiB").asDouble()).isEqualTo(241.5);
    assertThat(row.get("ofCeiling").asDouble()).isEqualTo(0.912);
    var measured = json.get("measured").get(0);
    assertThat(measured.get("figure").asDouble()).isEqualTo(312.5);
    assertThat(measured.get("unit").asString()).isEqualTo("MiB");
    assertThat(measured.get("met").asBoolean()).isFalse();
  }

  private static Report report(double load, List<Row> rows) {
    return new Report(
        "saves",
        new Course(5, Duration.ofSeconds(3), Duration.ofSeconds(1), () -> 0),
        new Machine(2, load),
        rows);
  }
}
