package dev.undercroft.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuelTest {
  private static final Course SHORT =
      new Course(2, Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 0);

  @Test
  void floor_and_product_run_in_turns() {
    var order = Collections.synchronizedList(new ArrayList<String>());
    var duel =
        new Duel(
            "turns", List.of(slow(order, "floor")), List.of(slow(order, "product")), Goal.none());

    Row.Compared row = duel.run(SHORT);

    assertThat(changes(order)).containsExactly("floor", "product", "floor", "product");
    assertThat(row.clients()).isEqualTo(1);
  }

  @Test
  void the_ratio_is_the_median_of_the_pairs() {
    var floors = List.of(perSecond(100), perSecond(10), perSecond(200));
    var products = List.of(perSecond(80), perSecond(9), perSecond(100));

    Row.Compared row = Duel.compared("pairs", 16, floors, products, Goal.atLeast(0.75));

    assertThat(row.ratio()).isEqualTo(0.8);
    assertThat(row.isMet()).isTrue();
    assertThat(row.floor().perSecond()).isEqualTo(100);
    assertThat(row.product().perSecond()).isEqualTo(80);
  }

  @Test
  void a_call_that_fails_ends_the_bench_in_one_sentence() {
    Work failing =
        () -> {
          throw new IllegalStateException("the slot is not at revision 3");
        };
    var duel = new Duel("failing", List.of(failing), List.of(() -> {}), Goal.none());

    assertThatThrownBy(() -> duel.run(SHORT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a call failed: the slot is not at revision 3");
  }

  @Test
  void both_sides_have_as_many_clients() {
    assertThatThrownBy(() -> new Duel("uneven", List.of(), List.of(() -> {}), Goal.none()))
        .hasMessage("uneven: 0 clients against 1");
  }

  @Test
  void a_course_has_an_end() {
    assertThatThrownBy(() -> new Course(0, Duration.ofSeconds(1), Duration.ofSeconds(1), () -> 0))
        .hasMessage("1..100 rounds, not 0");
    assertThatThrownBy(() -> new Course(1, Duration.ofSeconds(601), Duration.ofSeconds(1), () -> 0))
        .hasMessage("a round takes 0.1..600 seconds, not 601");
  }

  private static Work slow(List<String> order, String name) {
    return () -> {
      order.add(name);
      Thread.sleep(20);
    };
  }

  private static List<String> changes(List<String> order) {
    var changes = new ArrayList<String>();
    for (String each : order) {
      if (changes.isEmpty() || !changes.getLast().equals(each)) {
        changes.add(each);
      }
    }
    return changes;
  }

  private static Figures perSecond(double calls) {
    return new Figures(calls, 1, 2, 3);
  }
}
