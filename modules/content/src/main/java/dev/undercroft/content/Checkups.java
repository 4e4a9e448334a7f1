package dev.undercroft.content;

import dev.undercroft.content.doctor.Difference;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the doctor look at what is kept now and then, and tells how much differs as a metric. Nobody
/// is served what differs, so it is never urgent; a look reads every table once. Records in Redis
/// live for a day, however long their release is active: they are given a new life here.
final class Checkups implements AutoCloseable {
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final Logger log = LoggerFactory.getLogger(Checkups.class);

  private final Doctor doctor;
  private final ScheduledExecutorService schedule =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("checkups").factory());
  private volatile double differences = Double.NaN;

  private Checkups(Doctor doctor) {
    this.doctor = doctor;
  }

  static Checkups start(Doctor doctor, MeterRegistry metrics) {
    return start(doctor, metrics, FIRST, EVERY);
  }

  static Checkups start(Doctor doctor, MeterRegistry metrics, Duration first, Duration every) {
    var checkups = new Checkups(doctor);
    Gauge.builder("undercroft.content.differences", checkups, each -> each.differences)
        .description(
            "Differences of typed tables, stored bytes and Redis from the active release, looked"
                + " for every 5 minutes; NaN while unknown")
        .register(metrics);
    checkups.schedule.scheduleWithFixedDelay(
        checkups::look, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return checkups;
  }

  // A look that throws would be the last one.
  private void look() {
    try {
      doctor.renewCache();
      List<Difference> found = doctor.examineKept().differences();
      differences = found.size();
      if (!found.isEmpty()) {
        log.warn(
            "{} differences from the active release, the first in {} at {}: ./undercroft doctor",
            found.size(),
            found.getFirst().rightPlace(),
            found.getFirst().path());
      }
    } catch (RuntimeException e) {
      differences = Double.NaN;
      log.debug("the places of content could not be compared", e);
    }
  }

  @Override
  public void close() {
    schedule.shutdownNow();
  }
}
