package dev.undercroft.drill.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final int ALL = Fault.values().length;

  private static List<Fault> faults(long seed) {
    var schedule = new Schedule(seed);
    return Stream.generate(schedule::draw).limit(2L * ALL).toList();
  }

  @Test
  void each_round_has_every_fault_once() {
    assertThat(faults(1).subList(0, ALL)).containsExactlyInAnyOrder(Fault.values());
    assertThat(faults(1).subList(ALL, 2 * ALL)).containsExactlyInAnyOrder(Fault.values());
  }

  @Test
  void a_seed_repeats_the_order_and_another_one_has_another() {
    assertThat(faults(7)).isEqualTo(faults(7)).isNotEqualTo(faults(8));
  }
}
