package dev.undercroft.content;

import static dev.undercroft.database.gen.beacon.Tables.NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.testkit.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes that run, and a publisher with connections of its own.
class NewReleaseTest {
  private static TestServers servers;
  private ContentLab publisher;
  private TestNode first;
  private TestNode second;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void publish() {
    publisher = new ContentLab(servers);
    publisher.publish(ContentLab.seeds());
    first = TestNode.on(publisher, servers);
    second = TestNode.on(publisher, servers);
    first.awaitReady();
    second.awaitReady();
  }

  @AfterEach
  void close() {
    second.close();
    first.close();
    publisher.close();
  }

  @Test
  void a_publish_returns_when_every_node_serves_it() {
    for (int hp = 101; hp <= 120; hp++) {
      assertNextReleaseIsServed(hp);
    }
  }

  @Test
  void a_publish_without_waiting_is_served_soon() {
    publisher.apply().publish(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, ContentLab.QUIET);

    ContentLab.await(() -> first.release() == 2 && second.release() == 2);
  }

  @Test
  void who_holds_the_release_before_gets_the_new_one_whole() {
    assertNextReleaseIsServed(101);

    assertThat(first.content(1).getContent().getEnemiesList()).isNotEmpty();
  }

  @Test
  void redis_may_be_down() {
    servers.stopRedis();
    try {
      assertNextReleaseIsServed(101);
    } finally {
      servers.startRedisAgain();
    }
    assertNextReleaseIsServed(102);
  }

  @Test
  void redis_may_hang() {
    servers.pauseRedis();
    try {
      assertNextReleaseIsServed(101);
    } finally {
      servers.resumeRedis();
    }
    assertNextReleaseIsServed(102);
  }

  @Test
  void redis_may_be_full_of_garbage() {
    for (Kind<?> kind : Kinds.ALL) {
      assertThat(servers.tellRedis("SET", "game:" + kind.name(), "no hash")).isEqualTo("+OK");
    }
    assertThat(servers.tellRedis("DEL", "game:version")).isEqualTo(":1");
    assertThat(servers.tellRedis("LPUSH", "game:version", "x")).isEqualTo(":1");

    assertNextReleaseIsServed(101);
  }

  @Test
  void redis_may_claim_the_next_release_and_hold_another() {
    Map<String, Map<String, byte[]>> wrong = new HashMap<>();
    Kinds.ALL.forEach(kind -> wrong.put(kind.name(), Map.of("goblin", new byte[] {1, 2, 3})));
    publisher.cache.replace(2, wrong);

    assertNextReleaseIsServed(101);
  }

  @Test
  void a_node_that_died_holds_a_publish_up_no_longer_than_its_lease() {
    addNode("dead", 200);
    var heard = new Heard();

    Release release =
        publisher
            .apply()
            .apply(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, heard)
            .release();

    assertThat(release.number().value()).isEqualTo(2);
    assertThat(heard.waitedFor.getFirst()).contains("dead");
    assertThat(first.release()).isEqualTo(2);
  }

  // What the publisher itself is set to plays no part.
  @Test
  void of_silent_nodes_each_is_waited_for_as_long_as_its_own_lease() {
    addNode("brief", 100);
    addNode("patient", 1_000);
    var heard = new Heard();

    publisher.apply().apply(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, heard);

    assertThat(heard.waitedFor.getFirst()).contains("brief", "patient");
    assertThat(heard.waitedFor)
        .anySatisfy(nodes -> assertThat(nodes).contains("patient").doesNotContain("brief"));
    assertThat(heard.atMost.getFirst()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
  }

  private void addNode(String name, int leaseMillis) {
    publisher
        .database
        .jooq()
        .insertInto(NODE, NODE.NAME, NODE.CONTENT_LEASE_MS)
        .values(name, leaseMillis)
        .execute();
  }

  @Test
  void a_node_that_stopped_is_not_waited_for() {
    second.close();
    var heard = new Heard();

    publisher.apply().apply(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, heard);

    assertThat(heard.waitedFor).allSatisfy(nodes -> assertThat(nodes).hasSize(1));
    assertThat(first.release()).isEqualTo(2);
  }

  @Test
  void a_publish_that_never_gets_its_turn_is_refused_in_one_sentence() {
    var waits = new SeedApply.Waits(Duration.ofMillis(100));

    publisher
        .database
        .jooq()
        .transaction(other -> {
          BeaconRow.lock(other.dsl(), Limits.PUBLISH_TURN);

          assertThatThrownBy(() ->
                  publisher
                      .apply(waits)
                      .apply(ContentLab.seedsWithGoblinHp(101), ContentLab.TEST, ContentLab.QUIET))
              .isInstanceOfSatisfying(
                  GameException.class,
                  refused -> assertThat(refused.reason()).isEqualTo(Reason.PUBLISH_UNDER_WAY))
              .hasMessage("another publish is under way: try again when it has finished");
        });
    assertNextReleaseIsServed(101);
  }

  // Asked right after the publish returns: no waiting here.
  private void assertNextReleaseIsServed(int goblinHp) {
    Release release = publisher.publish(ContentLab.seedsWithGoblinHp(goblinHp));

    assertThat(first.content(0).getRelease()).isEqualTo(release.message());
    assertThat(second.content(0).getRelease()).isEqualTo(release.message());
    assertThat(first.content(0).getContent())
        .isEqualTo(ContentLab.seedsWithGoblinHp(goblinHp).content());
  }

  private static final class Heard implements SeedApply.Progress {
    private final List<List<String>> waitedFor = new ArrayList<>();
    private final List<Duration> atMost = new ArrayList<>();

    @Override
    public void done(SeedApply.Step step) {}

    @Override
    public void waitingFor(List<String> nodes, Duration atMost) {
      waitedFor.add(nodes);
      this.atMost.add(atMost);
    }
  }
}
