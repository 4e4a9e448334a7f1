package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class GarbageMetersTest {
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  void a_collection_is_counted_when_metrics_are_read() {
    new GarbageMeters().bindTo(metrics);
    double before = collections();

    System.gc();

    assertThat(collections()).isGreaterThan(before);
  }

  private double collections() {
    return metrics.get("jvm.gc").functionTimers().stream().mapToDouble(FunctionTimer::count).sum();
  }
}
