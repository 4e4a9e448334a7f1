package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final long MILLI = 1_000_000;

  @Test
  void a_median_is_the_number_in_the_middle() {
    assertThat(Median.of(9, 1, 5)).isEqualTo(5);
    assertThat(Median.of(8, 2, 4, 6)).isEqualTo(5);
    assertThat(Median.of(3)).isEqualTo(3);
    assertThatThrownBy(Median::of).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figures_are_calls_a_second_percentiles_and_processor_time_of_one_call() {
    var latencies = new Histogram(3);
    for (int millis = 1; millis <= 100; millis++) {
      latencies.recordValue(millis * MILLI);
    }

    Figures figures = Figures.of(latencies, Duration.ofSeconds(2), 25 * MILLI);

    var exact = Percentage.withPercentage(0.1);
    assertThat(figures.perSecond()).isEqualTo(50);
    assertThat(figures.p50()).isCloseTo(50, exact);
    assertThat(figures.p99()).isCloseTo(99, exact);
    assertThat(figures.cpu()).isEqualTo(250);
  }

  @Test
  void a_round_that_was_disturbed_does_not_count() {
    var rounds =
        List.of(
            new Figures(100, 1, 9, 50), new Figures(3, 40, 800, 500), new Figures(110, 2, 7, 60));

    assertThat(Figures.median(rounds)).isEqualTo(new Figures(100, 2, 9, 60));
  }

  @Test
  void a_round_without_calls_has_figures_too() {
    Figures figures = Figures.of(new Histogram(3), Duration.ofSeconds(1), MILLI);

    assertThat(figures.perSecond()).isZero();
    assertThat(figures.cpu()).isEqualTo(1_000);
  }
}
