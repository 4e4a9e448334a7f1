package dev.undercroft.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {
  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "57P03"})
  void a_bucket_whose_postgresql_was_lost_is_refused_for_now(String state) {
    assertAway(new SQLException("lost", state));
  }

  @Test
  void a_bucket_that_got_no_connection_is_refused_for_now() {
    assertAway(new SQLTransientConnectionException("none within 2000 ms"));
  }

  // As the pool says it, to Bucket4j's rollback.
  @Test
  void a_bucket_whose_connection_was_taken_away_is_refused_for_now() {
    assertAway(new SQLException("Connection is closed"));
  }

  @Test
  void any_other_failure_of_a_bucket_stays_what_it_is() {
    var mistake = new IllegalStateException(new SQLException("no such table", "42P01"));

    assertThat(Failures.ofBucket(mistake)).isSameAs(mistake);
  }

  private static void assertAway(SQLException cause) {
    assertThat(Failures.ofBucket(new IllegalStateException(cause)))
        .isInstanceOfSatisfying(
            GameException.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DATABASE_UNAVAILABLE));
  }
}
