package dev.undercroft.bench;

import dev.undercroft.bench.measure.Course;
import dev.undercroft.bench.measure.Duel;
import dev.undercroft.bench.measure.Figures;
import dev.undercroft.bench.measure.Goal;
import dev.undercroft.bench.measure.Load;
import dev.undercroft.bench.measure.Row;
import dev.undercroft.bench.stand.ReleaseStand;
import dev.undercroft.bench.stand.ReleaseStand.Move;
import dev.undercroft.content.SeedApply.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;

/// How soon a release is everywhere, and what it costs those who read meanwhile.
final class ReleasesBench {
  private static final int READS_IN_FLIGHT = 16;
  private static final int PLANS = 20;
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final double MOST_MILLIS = 500;

  private final ReleaseStand stand;
  private final Course course;
  private final Consumer<String> progress;
  private final int publishes;

  ReleasesBench(ReleaseStand stand, Course course, Consumer<String> progress, int publishes) {
    this.stand = stand;
    this.course = course;
    this.progress = progress;
    this.publishes = publishes;
  }

  List<Row> run() {
    progress.accept("warming up");
    long warm = System.nanoTime() + course.warmUp().toNanos();
    do {
      stand.publish();
    } while (System.nanoTime() - warm < 0);
    var rows = new ArrayList<Row>();
    progress.accept("publishing " + publishes + " times");
    rows.addAll(moves("Publish", times(publishes, stand::publish), Goal.noMore(MOST_MILLIS, "ms")));
    progress.accept("rolling back");
    rows.addAll(moves("Roll back", rollBacks(), Goal.none()));
    progress.accept("planning");
    rows.add(plans());
    progress.accept("reading past releases, and measuring what goes over the wire");
    rows.addAll(new PastReleases(stand).run(stand.publish().release()));
    rows.add(reads());
    return rows;
  }

  private interface Mover {
    Move move();
  }

  private static List<Move> times(int count, Mover mover) {
    var moves = new ArrayList<Move>();
    for (int i = 0; i < count; i++) {
      moves.add(mover.move());
    }
    return moves;
  }

  // Back and forth between the last two, so that the newest is active in the end.
  private List<Move> rollBacks() {
    int newest = stand.publish().release();
    var moves = new ArrayList<Move>();
    for (int i = 0; i < Math.ceilDiv(publishes, 2); i++) {
      moves.add(stand.rollBack(newest - 1));
      moves.add(stand.rollBack(newest));
    }
    return moves;
  }

  private static List<Row> moves(String what, List<Move> moves, Goal goal) {
    var rows = new ArrayList<Row>();
    rows.addAll(millis(what + ", visible on every node", moves, Move::visible, goal));
    rows.addAll(
        millis(
            what + ", the last of %,d watchers told".formatted(ReleaseStand.WATCHERS),
            moves,
            Move::told,
            goal));
    rows.addAll(millis(what + ", acknowledged", moves, Move::acknowledged, Goal.none()));
    for (Step step : moves.getFirst().steps().keySet()) {
      String until = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      rows.add(
          percentile(
              what + ", until " + until,
              50,
              histogram(moves, move -> move.steps().get(step)),
              Goal.none()));
    }
    return rows;
  }

  private static List<Row> millis(
      String what, List<Move> moves, ToLongFunction<Move> nanos, Goal goal) {
    Histogram histogram = histogram(moves, nanos);
    return List.of(
        percentile(what, 50, histogram, Goal.none()), percentile(what, 99, histogram, goal));
  }

  private static Histogram histogram(List<Move> moves, ToLongFunction<Move> nanos) {
    var histogram = new Histogram(3);
    moves.forEach(move -> histogram.recordValue(Math.max(0, nanos.applyAsLong(move))));
    return histogram;
  }

  private static Row percentile(String what, int percent, Histogram nanos, Goal goal) {
    return new Row.Measured(
        what + ", p" + percent, nanos.getValueAtPercentile(percent) / 1e6, "ms", goal);
  }

  private Row plans() {
    var histogram = new Histogram(3);
    for (int i = 0; i < PLANS; i++) {
      long start = System.nanoTime();
      stand.plan();
      histogram.recordValue(System.nanoTime() - start);
    }
    return new Row.Measured(
        "Plan of a change of one number, the slowest of " + PLANS,
        histogram.getMaxValue() / 1e6,
        "ms",
        Goal.noMore(2_000, "ms"));
  }

  private Row reads() {
    var asks = stand.reads(READS_IN_FLIGHT);
    progress.accept("reading, with and without publishes");
    Load.closed(asks, course.warmUp());
    var quiet = new ArrayList<Figures>();
    var disturbed = new ArrayList<Figures>();
    for (int round = 0; round < course.rounds(); round++) {
      quiet.add(Load.closed(asks, course.length()).figures(0).withoutCpu());
      disturbed.add(
          whilePublishing(() -> Load.closed(asks, course.length()).figures(0).withoutCpu()));
    }
    return Duel.compared(
        "ListEnemies beside a publish a second",
        READS_IN_FLIGHT,
        quiet,
        disturbed,
        Goal.atLeast(0.9));
  }

  private Figures whilePublishing(Supplier<Figures> reads) {
    try (ScheduledExecutorService publisher = Executors.newSingleThreadScheduledExecutor()) {
      var publishing =
          publisher.scheduleAtFixedRate(
              stand::publish, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return reads.get();
      } finally {
        publishing.cancel(false);
      }
    }
  }
}
