package dev.undercroft.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import dev.undercroft.drill.client.Account;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Stubs;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import dev.undercroft.drill.cluster.TestSite;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.ListEnemiesRequest;
import dev.undercroft.proto.players.v1.GetMeRequest;
import dev.undercroft.proto.players.v1.UpdateMeRequest;
import io.grpc.ClientInterceptors;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What two servers do while something they need is away: the table of modules/cache/README.md, a
/// test a row.
class AwayIT {
  private static final AtomicInteger names = new AtomicInteger();
  private static Cluster cluster;
  private static ServerNode one;
  private static ServerNode two;
  private Account player;

  @BeforeAll
  static void start() {
    cluster = Cluster.start(TestSite.SITE, 2);
    one = cluster.nodes().get(0);
    two = cluster.nodes().get(1);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void newPlayer() {
    await(() -> isTrusted(one) && isTrusted(two));
    player =
        Account.register(
            new Api("node 1", one.channel(), new Tally()),
            "away_" + names.incrementAndGet(),
            name -> "before");
    assertThat(name(two)).isEqualTo("before");
  }

  @Test
  void without_redis_everything_works_and_a_write_is_seen_by_all() {
    cluster.redis().kill();
    try {
      rename(one, "while it is gone");

      assertThat(name(one)).isEqualTo("while it is gone");
      assertThat(name(two)).isEqualTo("while it is gone");
      assertThat(enemies(one)).isPositive();
    } finally {
      cluster.redis().startEmpty();
    }
    await(() -> isTrusted(one) && isTrusted(two));
    assertThat(name(two)).isEqualTo("while it is gone");
  }

  @Test
  void a_redis_that_hangs_holds_up_nobody() {
    cluster.redis().pause();
    try {
      assertThat(name(one)).isEqualTo("before");
      rename(two, "while it hangs");
      assertThat(name(one)).isEqualTo("while it hangs");
    } finally {
      cluster.redis().resume();
    }
    assertThat(name(one)).isEqualTo("while it hangs");
  }

  @Test
  void a_redis_that_is_slow_for_one_node_is_left_out_by_that_node() {
    one.toRedis().slow(Duration.ofMillis(200));
    try {
      assertThat(name(one)).isEqualTo("before");
      rename(one, "slowly");
      assertThat(name(two)).isEqualTo("slowly");
    } finally {
      one.toRedis().mend();
    }
  }

  @Test
  void without_postgresql_content_goes_on_and_players_are_told_to_wait() {
    cluster.postgres().stop();
    try {
      assertAway(() -> rename(one, "never"));
      // What Redis has may be read for as long as the node's trust lasts, which is a second.
      await(() -> reason(() -> name(one)).equals("DATABASE_UNAVAILABLE"));
      assertAway(() -> name(one));
      assertThat(enemies(one)).isPositive();
      assertThat(enemies(two)).isPositive();
    } finally {
      cluster.postgres().startAgain();
    }
    await(() -> reason(() -> name(one)).isEmpty());
    assertThat(name(one)).isEqualTo("before");
  }

  @Test
  void without_both_it_is_as_without_postgresql() {
    cluster.redis().kill();
    cluster.postgres().stop();
    try {
      assertAway(() -> rename(one, "never"));
      assertThat(enemies(one)).isPositive();
    } finally {
      cluster.postgres().startAgain();
      cluster.redis().startEmpty();
    }
    // Each finds its database again in its own time.
    await(() -> reason(() -> name(one)).isEmpty() && reason(() -> name(two)).isEmpty());
    assertThat(name(two)).isEqualTo("before");
  }

  @Test
  void a_node_that_is_cut_off_from_redis_reads_postgresql_and_its_writes_are_seen_by_all() {
    one.toRedis().cut();
    try {
      assertThat(name(one)).isEqualTo("before");
      rename(one, "from the island");

      assertThat(name(two)).isEqualTo("from the island");
      rename(two, "from the mainland");
      assertThat(name(one)).isEqualTo("from the mainland");
    } finally {
      one.toRedis().mend();
    }
  }

  @Test
  void a_node_that_is_cut_off_from_postgresql_says_so_and_holds_up_the_others_once_at_most() {
    one.toPostgres().cut();
    try {
      rename(two, "without it");

      assertThat(name(two)).isEqualTo("without it");
      // Not "before": its trust had ended when the write was answered.
      await(() -> reason(() -> name(one)).equals("DATABASE_UNAVAILABLE"));
      assertThat(enemies(one)).isPositive();
    } finally {
      one.toPostgres().mend();
    }
    await(() -> reason(() -> name(one)).isEmpty());
    assertThat(name(one)).isEqualTo("without it");
  }

  private void assertAway(Callable<?> call) {
    var refusal = catchThrowableOfType(StatusRuntimeException.class, call::call);
    assertThat(refusal).isNotNull();
    // A write that was on its way when the connection broke may have been done.
    assertThat(reasonOf(refusal)).isIn("DATABASE_UNAVAILABLE", "OUTCOME_UNKNOWN");
    assertThat(StatusProto.fromThrowable(refusal).getDetailsList())
        .anyMatch(detail -> detail.is(RetryInfo.class));
  }

  /// Of the refusal; empty when there was none.
  private static String reason(Callable<?> call) {
    try {
      call.call();
      return "";
    } catch (StatusRuntimeException refusal) {
      return reasonOf(refusal);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String reasonOf(StatusRuntimeException refusal) {
    var status = StatusProto.fromThrowable(refusal);
    return status.getDetailsList().stream()
        .filter(detail -> detail.is(ErrorInfo.class))
        .findFirst()
        .map(detail -> {
          try {
            return detail.unpack(ErrorInfo.class).getReason();
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        })
        .orElse(status.toString());
  }

  private Stubs stubs(ServerNode node) {
    return new Stubs(ClientInterceptors.intercept(node.channel(), player.token().header()));
  }

  private String name(ServerNode node) {
    return stubs(node)
        .profiles()
        .getMe(GetMeRequest.getDefaultInstance())
        .getProfile()
        .getDisplayName();
  }

  private Object rename(ServerNode node, String name) {
    return stubs(node)
        .profiles()
        .updateMe(UpdateMeRequest.newBuilder().setDisplayName(name).build());
  }

  private static int enemies(ServerNode node) {
    return CatalogServiceGrpc.newBlockingStub(node.channel())
        .listEnemies(ListEnemiesRequest.getDefaultInstance())
        .getEnemiesCount();
  }

  private static boolean isTrusted(ServerNode node) {
    return node.metrics()
        .lines()
        .filter(line -> line.startsWith("undercroft_cache_user_epoch "))
        .anyMatch(line -> Double.parseDouble(line.substring(line.indexOf(' '))) % 2 == 1);
  }

  private static void await(Callable<Boolean> condition) {
    long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!holds(condition)) {
      assertThat(System.nanoTime()).as("waited for two minutes").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static boolean holds(Callable<Boolean> condition) {
    try {
      return condition.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
