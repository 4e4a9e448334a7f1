package dev.undercroft.rpc;

import io.grpc.Status.Code;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The meters of one method. Kept, since finding one in the registry costs more than a fast call.
final class MethodMeters {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  private final MeterRegistry registry;
  private final String method;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final Map<Code, Timer> timers = new ConcurrentHashMap<>();

  MethodMeters(MeterRegistry registry, String method) {
    this.registry = registry;
    this.method = method;
    Gauge.builder("undercroft.rpc.in.flight", inFlight, AtomicInteger::get)
        .description("Calls under way")
        .tag("method", method)
        .register(registry);
  }

  void begin() {
    inFlight.incrementAndGet();
  }

  void end(Code status, long nanos) {
    timers.computeIfAbsent(status, this::timer).record(nanos, TimeUnit.NANOSECONDS);
    inFlight.decrementAndGet();
  }

  private Timer timer(Code status) {
    return Timer.builder("undercroft.rpc")
        .description("Calls, from their headers to their end")
        .tag("method", method)
        .tag("status", status.name())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
