package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LaneTest {
  private static final Supplier<Use> NOTHING = () -> new Use(0, 0, 0);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final AtomicLong calls = new AtomicLong();

  @Test
  void what_a_server_has_used_is_shared_out_among_its_calls() {
    Supplier<Use> server =
        () -> new Use(7_000 + 2_000 * calls.get(), 5 + 300 * calls.get(), 64 << 20);
    var lane = new Lane("List", List.of(asking()), server, NOTHING, null);

    lane.run(SHORT);

    Row.Asked row = lane.row();
    assertThat(row.figures().cpu()).isCloseTo(2, within(1e-9));
    assertThat(row.allocated()).isCloseTo(300, within(1e-9));
    assertThat(row.residentMiB()).isEqualTo(64);
    assertThat(row.ofCeiling()).isEqualTo(1);
  }

  @Test
  void a_lane_is_held_against_its_ceiling_in_the_same_rounds() {
    var ceiling = new Lane("echo", List.of(asking(), asking()), NOTHING, NOTHING, null);
    var lane = new Lane("List", List.of(asking()), NOTHING, NOTHING, ceiling);

    try (var sender = Executors.newSingleThreadScheduledExecutor()) {
      for (int round = 0; round < 3; round++) {
        ceiling.run(new Pace(200, sender), SHORT);
        lane.run(new Pace(100, sender), SHORT);
      }
    }

    assertThat(lane.row().ofCeiling()).isEqualTo(lane.of(ceiling)).isPositive();
    assertThat(lane.title()).isEqualTo("List, 1 in flight");
  }

  private Ask asking() {
    var later = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);
    return answered ->
        later.execute(() -> {
          calls.incrementAndGet();
          answered.accept(null);
        });
  }
}
