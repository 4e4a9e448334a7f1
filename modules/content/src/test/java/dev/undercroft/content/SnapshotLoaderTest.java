package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ENEMY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.content.gen.Kinds;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotLoaderTest {
  private static final List<String> KINDS =
      Kinds.ALL.stream().<String>map(kind -> kind.name()).toList();
  private static TestServers servers;
  private ContentLab lab;
  private Content seeds;

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
    lab = new ContentLab(servers);
    seeds = ContentLab.seeds().content();
    lab.publish(ContentLab.seeds());
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void a_full_redis_is_enough() {
    emptyTables();

    assertThat(lab.load(1)).isEqualTo(seeds);
  }

  @Test
  void an_empty_redis_is_filled_from_the_tables() {
    emptyRedis();

    assertThat(loadAndRefill(1)).isEqualTo(seeds);
    assertThat(cached(1)).isEqualTo(seeds);
  }

  @Test
  void garbage_in_redis_is_passed_over_and_replaced() {
    spoil("goblin", new byte[] {(byte) 0xff, 1, 2, 3});

    assertThat(loadAndRefill(1)).isEqualTo(seeds);
    assertThat(cached(1)).isEqualTo(seeds);
  }

  @Test
  void a_record_that_redis_lost_is_noticed() {
    var records = new HashMap<>(Canonical.split(Kinds.ALL, seeds));
    var enemies = new HashMap<>(records.get("enemies"));
    enemies.remove("goblin");
    records.put("enemies", enemies);
    lab.cache.replace(1, records);

    assertThat(lab.load(1)).isEqualTo(seeds);
  }

  @Test
  void records_of_another_release_are_passed_over() {
    Content other = ContentLab.seedsWithGoblinHp(999).content();
    lab.cache.replace(1, Canonical.split(Kinds.ALL, other));

    assertThat(lab.load(1)).isEqualTo(seeds);
  }

  @Test
  void a_table_edited_by_hand_never_reaches_a_player() {
    emptyRedis();
    lab.database.jooq().update(ENEMY).set(ENEMY.HP, 9999).where(ENEMY.ID.eq("goblin")).execute();

    assertThat(lab.load(1)).isEqualTo(seeds);
  }

  @Test
  void tables_that_can_not_be_read_are_passed_over() {
    emptyRedis();
    lab.database.jooq().execute("alter table content.enemy rename column hp to health");

    assertThat(lab.load(1)).isEqualTo(seeds);
  }

  @Test
  void a_redis_that_hangs_is_passed_over() {
    servers.pauseRedis();
    try {
      assertThat(lab.load(1)).isEqualTo(seeds);
    } finally {
      servers.resumeRedis();
    }
  }

  @Test
  void a_past_release_is_read_as_it_was_stored_and_leaves_redis_alone() {
    lab.publish(ContentLab.seedsWithGoblinHp(999));

    assertThat(loadAndRefill(1)).isEqualTo(seeds);
    assertThat(lab.cache.version()).hasValue("2");
  }

  @Test
  void a_release_that_does_not_exist_is_said_so() {
    assertThatThrownBy(() -> lab.loader().load(new ReleaseNumber(99)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("release 99 does not exist");
  }

  private Content loadAndRefill(int release) {
    var loader = lab.loader();
    SnapshotLoader.Loaded loaded = loader.load(new ReleaseNumber(release));
    loader.refill(loaded);
    return loaded.snapshot().content();
  }

  private void emptyTables() {
    lab.database
        .jooq()
        .transaction(
            tx -> new ContentTables(Kinds.ALL).replace(tx.dsl(), Content.getDefaultInstance()));
  }

  private void emptyRedis() {
    lab.cache.replace(0, Map.of("enemies", Map.of(), "bosses", Map.of(), "themes", Map.of()));
  }

  private void spoil(String id, byte[] bytes) {
    var records = new HashMap<>(Canonical.split(Kinds.ALL, seeds));
    var enemies = new HashMap<>(records.get("enemies"));
    enemies.put(id, bytes);
    records.put("enemies", enemies);
    lab.cache.replace(1, records);
  }

  private Content cached(int release) {
    try {
      return Content.parseFrom(
          Canonical.join(Kinds.ALL, lab.cache.read(release, KINDS).orElseThrow()));
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
