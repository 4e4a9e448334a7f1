package dev.undercroft.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StartBenchTest {
  private final List<StartCase> started = new ArrayList<>();

  @Test
  void all_cases_are_started_in_turns_and_the_first_turn_does_not_count() {
    var report = StartBench.run(2, of -> start(of, 100), line -> {});

    assertThat(started).hasSize(12);
    assertThat(started.subList(4, 8)).isEqualTo(StartBench.CASES).isEqualTo(started.subList(8, 12));
    assertThat(report.rows()).allMatch(row -> row.starts().size() == 2);
  }

  @Test
  void more_than_a_second_is_too_long_with_the_cache_and_only_told_without() {
    assertThat(StartBench.run(1, of -> start(of, 1_001), line -> {}).isMet()).isFalse();
    assertThat(StartBench.run(1, of -> start(of, of.aotCache() ? 999 : 5_000), line -> {}).isMet())
        .isTrue();
    assertThat(StartBench.run(1, of -> start(of, of.warmRedis() ? 999 : 1_500), line -> {}).text())
        .containsPattern("AOT cache, Redis warm .*<= 1,000 ms  met")
        .containsPattern("AOT cache, Redis empty .*<= 1,000 ms  MISSED");
  }

  @Test
  void json_has_the_median_of_each_case_in_milliseconds() {
    var report = StartBench.run(3, of -> start(of, 100 * (started.size() / 4)), line -> {});

    JsonNode row = JsonMapper.shared().readTree(report.json()).at("/rows/0");
    assertThat(row.at("/aotCache").booleanValue()).isTrue();
    assertThat(row.at("/redis").stringValue()).isEqualTo("warm");
    assertThat(row.at("/medianMillis").doubleValue()).isEqualTo(200);
    assertThat(row.at("/leastMillis").doubleValue()).isEqualTo(100);
    assertThat(row.at("/mostMillis").doubleValue()).isEqualTo(300);
    assertThat(row.at("/residentMiB").doubleValue()).isEqualTo(200);
  }

  private Start start(StartCase of, long millis) {
    started.add(of);
    return new Start(Duration.ofMillis(millis), Duration.ofMillis(millis), 200 << 20);
  }
}
