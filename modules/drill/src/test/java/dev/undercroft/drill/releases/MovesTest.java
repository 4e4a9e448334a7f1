package dev.undercroft.drill.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {
  private final Moves moves = new Moves("drill");
  private final Breaches breaches = new Breaches();

  private void acknowledged(int activation, int release) {
    var outcome =
        PublishOutcome.newBuilder()
            .setActivation(activation)
            .setRelease(ReleaseRef.newBuilder().setNumber(release))
            .build();
    moves.acknowledge(moves.begin(true, 0), outcome, 1, 1);
  }

  private List<String> compare(Activation... history) {
    moves.compare(List.of(history), breaches);
    return breaches.first();
  }

  @Test
  void a_history_with_every_move_once_is_right() {
    acknowledged(1, 5);
    moves.begin(false, 2);

    assertThat(compare(new Activation(1, 5, "drill, move 1"))).isEmpty();
    assertThat(
            compare(new Activation(1, 5, "drill, move 1"), new Activation(2, 3, "drill, move 2")))
        .isEmpty();
  }

  @Test
  void an_acknowledged_move_that_is_not_there_is_told() {
    acknowledged(1, 5);

    assertThat(compare()).hasSize(1).first().asString().contains("drill, move 1");
  }

  @Test
  void a_move_that_was_made_twice_is_told() {
    moves.begin(true, 0);

    assertThat(
            compare(new Activation(1, 5, "drill, move 1"), new Activation(2, 6, "drill, move 1")))
        .hasSize(1)
        .first()
        .asString()
        .contains("drill, move 1 was made 2 times");
  }

  @Test
  void a_move_that_was_acknowledged_as_another_is_told() {
    acknowledged(1, 5);

    assertThat(compare(new Activation(1, 6, "drill, move 1"))).hasSize(1);
  }
}
