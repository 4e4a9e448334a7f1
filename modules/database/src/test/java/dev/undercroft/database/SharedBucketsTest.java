package dev.undercroft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.database.SharedBuckets.Rate;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SharedBucketsTest {
  private static final Rate THREE_A_MINUTE = new Rate(3, Duration.ofMinutes(1));
  private static PostgresUrl url;
  private static Database database;
  private static volatile Instant now = Instant.now();

  @BeforeAll
  static void start() {
    url = TestServer.freshDatabase();
    database = TestServer.open(url);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void there_are_as_many_tokens_as_the_rate_says_and_then_a_wait() {
    SharedBuckets buckets = buckets(database);
    byte[] key = key(1);

    assertThat(take(buckets, key, 3)).containsOnly(Optional.empty());
    assertThat(buckets.take(key, THREE_A_MINUTE)).contains(Duration.ofMinutes(1));
    assertThat(buckets.take(key(2), THREE_A_MINUTE)).isEmpty();

    now = now.plusSeconds(59);
    assertThat(buckets.take(key, THREE_A_MINUTE)).contains(Duration.ofSeconds(1));
    now = now.plusSeconds(1);
    assertThat(take(buckets, key, 3)).containsOnly(Optional.empty());
    assertThat(buckets.take(key, THREE_A_MINUTE)).isPresent();
  }

  @Test
  void what_is_given_back_can_be_taken_again_and_there_are_never_more() {
    SharedBuckets buckets = buckets(database);
    byte[] key = key(3);
    take(buckets, key, 3);

    buckets.giveBack(key, THREE_A_MINUTE);
    assertThat(buckets.take(key, THREE_A_MINUTE)).isEmpty();
    for (int i = 0; i < 5; i++) {
      buckets.giveBack(key, THREE_A_MINUTE);
    }

    assertThat(take(buckets, key, 3)).containsOnly(Optional.empty());
    assertThat(buckets.take(key, THREE_A_MINUTE)).isPresent();
  }

  @Test
  void of_many_at_once_on_two_nodes_as_many_get_one_as_there_are() {
    byte[] key = key(4);

    try (Database other = TestServer.open(url);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var nodes = new SharedBuckets[] {buckets(database), buckets(other)};
      var calls =
          IntStream.range(0, 40)
              .mapToObj(i ->
                  CompletableFuture.supplyAsync(
                      () -> nodes[i % 2].take(key, THREE_A_MINUTE), threads))
              .toList();

      assertThat(calls.stream().map(CompletableFuture::join).filter(Optional::isEmpty)).hasSize(3);
    }
  }

  @Test
  void without_postgresql_there_is_none() {
    var nobody = PostgresUrl.parse("postgresql://postgres@127.0.0.1:1/none");
    try (Database away = TestServer.open(nobody)) {
      SharedBuckets buckets = buckets(away);

      assertThatThrownBy(() -> buckets.take(key(5), THREE_A_MINUTE))
          .isInstanceOfSatisfying(
              GameException.class,
              refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DATABASE_UNAVAILABLE));
    }
  }

  @Test
  void with_a_connection_that_is_lost_meanwhile_there_is_none_either() throws Exception {
    byte[] key = key(6);
    try (Database losing = TestServer.open(url);
        var holder = database.pool().getConnection();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      SharedBuckets buckets = buckets(losing);
      buckets.take(key, THREE_A_MINUTE);
      holder.setAutoCommit(false);
      try (var lock = holder.createStatement()) {
        lock.execute("select from players.login_throttle for update");
        var waiting = CompletableFuture.runAsync(() -> buckets.take(key, THREE_A_MINUTE), threads);
        while (!terminateWhoeverWaits()) {
          Thread.sleep(10);
        }

        assertThatThrownBy(waiting::join)
            .cause()
            .isInstanceOfSatisfying(
                GameException.class,
                refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DATABASE_UNAVAILABLE));
      }
      holder.rollback();
    }
  }

  private static boolean terminateWhoeverWaits() {
    return !database
        .jooq()
        .fetch(
            "select pg_terminate_backend(pid) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and datname = current_database()")
        .isEmpty();
  }

  private static SharedBuckets buckets(Database node) {
    return new SharedBuckets(node, "players.login_throttle", () -> now);
  }

  private static List<Optional<Duration>> take(SharedBuckets buckets, byte[] key, int times) {
    return IntStream.range(0, times).mapToObj(_ -> buckets.take(key, THREE_A_MINUTE)).toList();
  }

  private static byte[] key(int number) {
    byte[] key = new byte[32];
    key[0] = (byte) number;
    return key;
  }
}
