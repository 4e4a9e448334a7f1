package dev.undercroft.content;

import static dev.undercroft.database.gen.beacon.Tables.STATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import dev.undercroft.kernel.Limits;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.RestartablePostgres;
import dev.undercroft.testkit.TestServers;
import java.time.Duration;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// PostgreSQL goes away under a running node and a publisher, and comes back; neither is restarted.
class DatabaseOutageTest {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static RestartablePostgres postgres;
  private static EmbeddedRedis redis;
  private ContentLab publisher;

  @BeforeAll
  static void start() {
    postgres = RestartablePostgres.start();
    redis = EmbeddedRedis.start(RedisOptions.scratch(TestServers.HOME));
  }

  @AfterAll
  static void stop() {
    redis.close();
    postgres.close();
  }

  @BeforeEach
  void publish() {
    publisher = new ContentLab(postgres.freshDatabase(), redis());
    publisher.publish(ContentLab.seeds());
  }

  @AfterEach
  void close() {
    postgres.startAgain();
    publisher.close();
  }

  @Test
  void a_release_that_was_read_is_answered_by_its_number_when_the_active_one_no_longer_is() {
    publisher.publish(ContentLab.seedsWithGoblinHp(102));
    publisher.publish(ContentLab.seedsWithGoblinHp(103));
    try (var node = node(SHORT).awaitReady()) {
      node.contentOf(1);
      postgres.stop();
      ContentLab.await(() -> !node.ready());

      CatalogServiceTest.assertUnavailable(() -> node.content(0));
      assertThat(node.contentOf(1).getContent()).isEqualTo(ContentLab.seeds().content());
      assertThat(node.contentOf(3).getContent())
          .isEqualTo(ContentLab.seedsWithGoblinHp(103).content());
      Refused refused = Refused.of(() -> node.contentOf(2));
      assertThat(refused.reason()).isEqualTo("DATABASE_UNAVAILABLE");
      assertThat(refused.retryAfter()).isPresent();
    }
  }

  @Test
  void a_restart_goes_unnoticed() {
    try (var node = node(Limits.CONTENT_LEASE).awaitReady()) {
      postgres.stop();
      assertThat(node.release()).isOne();
      startAgain();

      Release next = publisher.publish(ContentLab.seedsWithGoblinHp(101));

      assertThat(node.content(0).getRelease()).isEqualTo(next.message());
      assertThat(node.readiness.subList(node.readiness.indexOf(true), node.readiness.size()))
          .as("ready all the time")
          .containsExactly(true);
    }
  }

  @Test
  void when_the_lease_runs_out_nothing_is_answered_until_postgresql_is_back() {
    try (var node = node(SHORT).awaitReady()) {
      postgres.stop();
      ContentLab.await(() -> !node.ready());
      CatalogServiceTest.assertUnavailable(node::release);

      startAgain();

      node.awaitReady();
      assertThat(node.release()).isOne();
      assertThat(publisher.publish(ContentLab.seedsWithGoblinHp(101)).number().value())
          .isEqualTo(2);
      assertThat(node.release()).isEqualTo(2);
    }
  }

  @Test
  void a_node_may_start_before_postgresql() {
    postgres.stop();
    try (var node = node(Limits.CONTENT_LEASE)) {
      ContentLab.await(() -> node.readiness.equals(List.of(false)));

      postgres.startAgain();

      assertThat(node.awaitReady().release()).isOne();
    }
  }

  @Test
  void a_publish_without_postgresql_is_refused_and_works_when_it_is_back() {
    postgres.stop();

    assertRefused(ContentLab.QUIET);

    startAgain();
    assertThat(publisher.publish(ContentLab.seedsWithGoblinHp(101)).number().value()).isEqualTo(2);
  }

  @Test
  void a_publish_that_loses_postgresql_half_way_has_done_nothing() {
    assertRefused(stoppingAfter(SeedApply.Step.ACTIVATED));

    startAgain();
    var db = publisher.database.jooq();
    assertThat(BeaconRow.active(db).orElseThrow().release().value()).isOne();
    assertThat(ReleaseStore.newest(db).orElseThrow().number().value()).isOne();
    assertThat(new ContentTables(Kinds.ALL).read(db)).isEqualTo(ContentLab.seeds().content());
  }

  @Test
  void a_publish_that_loses_postgresql_after_the_commit_is_published_once_every_lease_is_over() {
    publisher
        .database
        .jooq()
        .update(STATE)
        .set(STATE.LONGEST_LEASE_MS, (int) SHORT.toMillis())
        .execute();

    var outcome =
        publisher
            .apply()
            .apply(
                ContentLab.seedsWithGoblinHp(101),
                ContentLab.TEST,
                stoppingAfter(SeedApply.Step.COMMITTED));

    assertThat(outcome).isInstanceOf(SeedApply.Outcome.Published.class);
    postgres.startAgain();
    try (var node = node(Limits.CONTENT_LEASE).awaitReady()) {
      assertThat(node.release()).isEqualTo(2);
    }
  }

  private void assertRefused(SeedApply.Progress progress) {
    assertThatThrownBy(() ->
            publisher.apply().apply(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, progress))
        .isInstanceOf(DataAccessException.class)
        .satisfies(refusal -> assertThat(rootOf(refusal).getMessage()).doesNotContain("\n"));
  }

  // A connection that was used a moment before the stop is only found broken by its next use.
  private void startAgain() {
    postgres.startAgain();
    ContentLab.await(this::answers);
  }

  private boolean answers() {
    try {
      return BeaconRow.active(publisher.database.jooq()).isPresent();
    } catch (DataAccessException e) {
      return false;
    }
  }

  private static Throwable rootOf(Throwable thrown) {
    return thrown.getCause() == null ? thrown : rootOf(thrown.getCause());
  }

  private SeedApply.Progress stoppingAfter(SeedApply.Step last) {
    return new SeedApply.Progress() {
      @Override
      public void done(SeedApply.Step step) {
        if (step == last) {
          postgres.stop();
        }
      }

      @Override
      public void waitingFor(List<String> nodes, Duration atMost) {}
    };
  }

  private TestNode node(Duration lease) {
    return new TestNode(publisher.url, redis(), lease);
  }

  private Redis redis() {
    return Redis.at(new RedisSettings(redis.url()));
  }
}
