package dev.undercroft.drill.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.client.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private final List<Activation> history =
      new ArrayList<>(List.of(new Activation(1, 1, "before the drill")));
  private final List<Move> moves = new ArrayList<>();

  private Move move(int release, long begun) {
    var move = new Move("move " + (moves.size() + 1), true, begun);
    moves.add(move);
    history.add(new Activation(history.size() + 1, release, move.reason()));
    return move;
  }

  private void move(int release, long begun, long acknowledged) {
    move(release, begun).acknowledge(acknowledged);
  }

  private boolean mayBe(int release, long asked, long answered) {
    return new Judge(history, moves)
        .mayHaveBeenActive(new Reading("node 1", Call.GET_ENEMY, asked, answered, release));
  }

  @Test
  void what_was_active_before_may_be_answered_until_the_move_is_acknowledged() {
    move(2, 10, 20);

    assertThat(mayBe(1, 15, 16)).isTrue();
    assertThat(mayBe(2, 15, 16)).isTrue();
    // Asked before and answered after: the answer may have been on its way.
    assertThat(mayBe(1, 19, 90)).isTrue();
  }

  @Test
  void what_was_left_may_not_be_answered_to_a_question_that_was_sent_afterwards() {
    move(2, 10, 20);

    assertThat(mayBe(1, 21, 22)).isFalse();
    assertThat(mayBe(2, 21, 22)).isTrue();
  }

  @Test
  void what_nobody_had_begun_to_publish_may_not_be_answered() {
    move(2, 10, 20);

    assertThat(mayBe(2, 5, 9)).isFalse();
    assertThat(mayBe(3, 21, 22)).isFalse();
  }

  @Test
  void a_release_that_came_back_is_allowed_only_while_it_is_back() {
    move(2, 10, 20);
    move(1, 30, 40);
    move(3, 50, 60);

    assertThat(mayBe(1, 25, 26)).isFalse();
    assertThat(mayBe(1, 25, 35)).isTrue();
    assertThat(mayBe(1, 45, 46)).isTrue();
    assertThat(mayBe(1, 61, 62)).isFalse();
  }

  @Test
  void a_move_that_was_never_acknowledged_promises_nothing_but_a_later_one_does() {
    move(2, 10);

    assertThat(mayBe(1, 90, 91)).isTrue();
    assertThat(mayBe(2, 90, 91)).isTrue();

    move(3, 92, 95);
    assertThat(mayBe(1, 96, 97)).isFalse();
    assertThat(mayBe(2, 96, 97)).isFalse();
    assertThat(mayBe(3, 96, 97)).isTrue();
  }

  @Test
  void of_moves_that_wait_side_by_side_the_latest_that_was_acknowledged_counts() {
    Move slow = move(2, 10);
    move(3, 11, 20);

    assertThat(mayBe(2, 21, 22)).isFalse();
    slow.acknowledge(40);
    assertThat(mayBe(2, 41, 42)).isFalse();
    assertThat(mayBe(3, 41, 42)).isTrue();
  }
}
