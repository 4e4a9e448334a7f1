package dev.undercroft.server;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/// The JVM's garbage collections, their number and the time they took: `jvm.gc` by collector. Read
/// when metrics are. Micrometer's own binder has the JVM tell of each one, which under load are
/// dozens a second, and a thread that takes a hundredth of a processor to listen.
final class GarbageMeters implements MeterBinder {
  @Override
  public void bindTo(MeterRegistry metrics) {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      FunctionTimer.builder(
              "jvm.gc",
              collector,
              GarbageCollectorMXBean::getCollectionCount,
              GarbageCollectorMXBean::getCollectionTime,
              TimeUnit.MILLISECONDS)
          .description("Garbage collections")
          .tag("gc", collector.getName())
          .register(metrics);
    }
  }
}
