package dev.undercroft.drill.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.drill.history.Violation.Kind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Histories made by hand: the order of the calls is what happened.
class HistoryTest {
  private static final Duration NEVER = Duration.ofDays(1);

  private String goingOn = "calm";
  private History history;

  @BeforeEach
  void begin() {
    begin(NEVER);
  }

  private void begin(Duration settling) {
    history = new History(settling, () -> goingOn);
    history.holds("a", 0);
  }

  private Read read() {
    return history.read("a", "Get", "node 2");
  }

  private Write write(long version) {
    return history.write("a", version, "Put", "node 1");
  }

  private void written(long version) {
    write(version).acknowledged();
  }

  private void assertRight() {
    assertThat(history.violations()).isEmpty();
  }

  private void assertViolation(Kind kind) {
    assertThat(history.violations()).extracting(Violation::kind).containsExactly(kind);
    assertThat(history.count(kind)).isOne();
  }

  @Nested
  class IsRight {
    @Test
    void to_return_what_was_acknowledged() {
      written(1);
      read().returned(1);
      written(2);
      read().returned(2);

      assertRight();
      assertThat(history.acknowledged("a")).isEqualTo(2);
    }

    @Test
    void to_return_the_old_or_the_new_while_a_write_is_under_way() {
      Write write = write(1);
      read().returned(0);
      read().returned(1);
      read().returned(0);
      write.acknowledged();

      assertRight();
    }

    @Test
    void to_return_the_old_late_when_the_read_started_before_the_acknowledgement() {
      Read read = read();
      written(1);
      read.returned(0);

      assertRight();
    }

    @Test
    void to_return_the_new_early_when_the_read_ended_before_the_acknowledgement() {
      Read read = read();
      Write write = write(1);
      read.returned(1);
      write.acknowledged();

      assertRight();
    }

    @Test
    void to_return_either_of_a_write_with_unknown_outcome() {
      write(1).unknown();
      read().returned(0);
      read().returned(1);
      written(2);
      read().returned(2);

      assertRight();
    }

    @Test
    void to_skip_a_write_with_unknown_outcome() {
      write(1).unknown();
      written(2);
      read().returned(2);

      assertRight();
    }

    @Test
    void to_lose_a_write_with_unknown_outcome() {
      written(1);
      write(2).unknown();
      history.audit("a", "Get", "node 1").returned(1);

      assertRight();
    }

    @Test
    void to_refuse_all_but_one_of_many_writers() {
      Write loser = write(1);
      Write winner = write(1);
      winner.acknowledged();
      read().returned(1);
      loser.refused();
      read().returned(1);

      assertRight();
    }

    @Test
    void to_hear_of_an_earlier_write_after_a_later_one() {
      Write slow = write(1);
      read().returned(1);
      Write next = write(2);
      next.acknowledged();
      slow.acknowledged();
      read().returned(2);

      assertRight();
      assertThat(history.acknowledged("a")).isEqualTo(2);
    }

    @Test
    void to_fail() {
      written(1);
      read();
      read().returned(1);

      assertRight();
    }

    @Test
    void to_know_nothing_of_other_keys() {
      history.holds("b", 5);
      written(7);
      history.read("b", "Get", "node 1").returned(5);

      assertRight();
    }
  }

  @Nested
  class IsStale {
    @Test
    void what_is_older_than_an_acknowledged_write() {
      written(1);
      read().returned(0);

      assertViolation(Kind.STALE_READ);
    }

    @Test
    void even_by_one_of_many() {
      for (int version = 1; version <= 1000; version++) {
        written(version);
      }
      read().returned(999);

      assertViolation(Kind.STALE_READ);
    }

    @Test
    void what_is_older_than_a_write_acknowledged_before_the_read_started_though_more_came_since() {
      written(1);
      Read read = read();
      written(2);
      read.returned(0);

      assertViolation(Kind.STALE_READ);
      assertThat(history.violations().getFirst().against().version()).isEqualTo(1);
    }

    @Test
    void what_is_older_than_the_version_that_the_register_began_with() {
      history.holds("b", 3);
      history.read("b", "Get", "node 1").returned(2);

      assertViolation(Kind.STALE_READ);
    }

    @Test
    void what_others_see_after_a_write_of_a_refused_one() {
      written(1);
      write(2).refused();
      read().returned(0);

      assertViolation(Kind.STALE_READ);
    }
  }

  @Nested
  class WentBack {
    @Test
    void what_returns_less_than_a_read_that_ended_before_it_started() {
      begin(Duration.ZERO);
      Write write = write(1);
      read().returned(1);
      read().returned(0);
      write.acknowledged();

      assertViolation(Kind.WENT_BACK);
    }

    @Test
    void but_not_when_the_two_reads_overlapped() {
      begin(Duration.ZERO);
      write(1).unknown();
      Read early = read();
      read().returned(1);
      early.returned(0);

      assertRight();
    }

    @Test
    void what_still_flickers_when_it_should_have_settled() throws Exception {
      begin(Duration.ofMillis(1));
      write(1).unknown();
      write(2).unknown();
      read().returned(1);
      read().returned(2);
      Thread.sleep(20);
      read().returned(1);

      assertViolation(Kind.WENT_BACK);
      assertThat(history.violations().getFirst().against().version()).isEqualTo(2);
    }

    @Test
    void unless_a_later_write_has_made_it_plainly_stale() {
      begin(Duration.ZERO);
      write(1).unknown();
      read().returned(1);
      written(2);
      read().returned(1);

      assertViolation(Kind.STALE_READ);
    }
  }

  @Nested
  class Invented {
    @Test
    void what_nobody_wrote() {
      written(1);
      read().returned(2);

      assertViolation(Kind.INVENTED);
    }

    @Test
    void what_was_only_written_after_the_read_had_ended() {
      read().returned(1);
      written(1);

      assertViolation(Kind.INVENTED);
    }

    @Test
    void what_was_refused() {
      write(1).refused();
      read().returned(1);

      assertViolation(Kind.INVENTED);
    }

    @Test
    void but_not_what_one_was_refused_and_another_may_have_done() {
      Write unknown = write(1);
      Write refused = write(1);
      unknown.unknown();
      refused.refused();
      read().returned(1);

      assertRight();
    }

    @Test
    void what_the_client_itself_can_tell_to_be_false() {
      read().invented(-1);

      assertViolation(Kind.INVENTED);
    }
  }

  @Nested
  class IsLost {
    @Test
    void what_the_truth_does_not_hold() {
      written(1);
      history.audit("a", "Get", "node 1").returned(0);

      assertViolation(Kind.LOST_WRITE);
    }

    @Test
    void what_a_later_write_was_acknowledged_without() {
      written(1);
      written(2);
      written(2);

      assertViolation(Kind.LOST_WRITE);
    }

    @Test
    void what_two_writers_at_once_were_told_that_they_had_written() {
      Write one = write(1);
      Write other = write(1);
      one.acknowledged();
      other.acknowledged();

      assertViolation(Kind.LOST_WRITE);
    }
  }

  @Test
  void a_violation_tells_both_sides_and_what_was_going_on() {
    goingOn = "Redis is paused";
    written(17);
    goingOn = "calm";
    history.read("a", "Get", "node 2").returned(16);

    assertThat(history.violations().getFirst().toString())
        .matches(
            """
            STALE_READ of a
              Get on node 2: version 16, from \\d+\\.\\d{6} s \\(calm\\) to \\d+\\.\\d{6} s \\(calm\\)
              is older than what was acknowledged before it started
              Put on node 1: version 17, from \\S+ s \\(Redis is paused\\) to \\S+ s \\(Redis is paused\\)\
            """);
  }

  @Test
  void all_violations_are_counted_and_a_hundred_are_kept() {
    written(1);
    for (int i = 0; i < 150; i++) {
      read().returned(0);
    }

    assertThat(history.count(Kind.STALE_READ)).isEqualTo(150);
    assertThat(history.violations()).hasSize(100);
  }

  @Test
  void an_unknown_key_is_a_mistake_of_the_caller() {
    assertThatThrownBy(() -> history.read("b", "Get", "node 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds()");
  }
}
