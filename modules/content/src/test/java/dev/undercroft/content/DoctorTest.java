package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ENEMY;
import static dev.undercroft.database.gen.content.Tables.ENEMY_RESISTANCES;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.content.Tables.TRAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.Doctor.Asked;
import dev.undercroft.content.doctor.Difference;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.testkit.TestServers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A drift planted in each place that holds a release.
class DoctorTest {
  private static final SeedSet SEEDS = ContentLab.seeds();
  private static TestServers servers;
  private static ContentLab lab;
  private static Doctor doctor;

  @BeforeAll
  static void publish() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    lab.publish(SEEDS);
    doctor = lab.doctor();
    // What the release is protected by, from everybody but who has the highest rights.
    lab.database.jooq().execute("alter table content.release disable trigger release_kept");
  }

  @AfterAll
  static void stop() {
    lab.close();
    servers.close();
  }

  @AfterEach
  void mend() {
    storeInPlace(Canonical.bytes(SEEDS.content()));
    doctor.mend();
  }

  @Test
  void places_that_agree_have_no_differences() {
    assertThat(examine(SEEDS, answer(1, SEEDS.content()))).isEmpty();
  }

  @Test
  void a_row_edited_by_hand_is_named_and_written_anew() {
    lab.database.jooq().update(ENEMY).set(ENEMY.HP, 9999).where(ENEMY.ID.eq("goblin")).execute();

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("enemies/goblin.hp");
    assertThat(found.leftPlace()).isEqualTo("stored release");
    assertThat(found.rightPlace()).isEqualTo("typed tables");
    assertThat(found.left().intValue()).isEqualTo(goblinHp());
    assertThat(found.right().intValue()).isEqualTo(9999);
    assertThat(found.mend()).endsWith("./undercroft doctor --mend writes the tables anew");
    assertMended();
  }

  @Test
  void a_record_that_was_deleted_is_named_and_written_anew() {
    String id = SEEDS.content().getTraps(0).getId();
    lab.database.jooq().deleteFrom(TRAP).where(TRAP.ID.eq(id)).execute();

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("traps/" + id);
    assertThat(found.left().at("/id").stringValue()).isEqualTo(id);
    assertThat(found.right().isNull()).isTrue();
    assertMended();
  }

  @Test
  void an_entry_of_a_list_is_named_by_its_key() {
    var listed =
        SEEDS.content().getEnemiesList().stream()
            .filter(enemy -> enemy.getResistancesCount() > 1)
            .findFirst()
            .orElseThrow();
    lab.database
        .jooq()
        .update(ENEMY_RESISTANCES)
        .set(ENEMY_RESISTANCES.FRACTION, -1.0)
        .where(ENEMY_RESISTANCES.ENEMY_ID.eq(listed.getId()), ENEMY_RESISTANCES.ORDINAL.eq(1))
        .execute();

    assertThat(only(examine(SEEDS)).path())
        .isEqualTo(
            "enemies/%s.resistances[%s].fraction"
                .formatted(listed.getId(), listed.getResistances(1).getDamageType()));
  }

  @Test
  void tables_that_can_not_be_read_are_said_so() {
    lab.database.jooq().execute("alter table content.enemy rename column hp to health");

    Difference found = only(examine(SEEDS));

    lab.database.jooq().execute("alter table content.enemy rename column health to hp");
    assertThat(found.path()).isEqualTo("release");
    assertThat(found.rightPlace()).isEqualTo("typed tables");
    assertThat(found.right().stringValue()).startsWith("what can't be read: ").contains("hp");
  }

  @Test
  void stored_bytes_that_were_edited_are_held_against_the_tables() {
    storeInPlace(Canonical.bytes(ContentLab.seedsWithGoblinHp(999).content()));

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("enemies/goblin.hp");
    assertThat(found.leftPlace()).isEqualTo("typed tables");
    assertThat(found.rightPlace()).isEqualTo("stored release");
    assertThat(found.right().intValue()).isEqualTo(999);
    assertThat(found.mend()).endsWith("restore its row in content.release from a backup");
  }

  @Test
  void stored_bytes_that_are_garbage_are_said_so() {
    storeInPlace(new byte[] {(byte) 0xff, 1, 2, 3});

    Difference found = only(examine(SEEDS));

    assertThat(found.right().stringValue()).isEqualTo("bytes that are no content");
  }

  @Test
  void a_record_overwritten_in_redis_is_named_and_written_anew() {
    cached("enemies", "goblin", goblin(999));

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("enemies/goblin.hp");
    assertThat(found.rightPlace()).isEqualTo("Redis");
    assertThat(found.right().intValue()).isEqualTo(999);
    assertMended();
  }

  @Test
  void garbage_in_redis_is_named_and_written_anew() {
    cached("enemies", "goblin", new byte[] {(byte) 0xff, 1, 2, 3});

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("enemies/goblin");
    assertThat(found.right().stringValue()).isEqualTo("4 bytes that are no such record");
    assertMended();
  }

  @Test
  void a_record_that_redis_lost_is_named_and_written_anew() {
    servers.tellRedis("HDEL", "game:enemies", "goblin");

    Difference found = only(examine(SEEDS));

    assertThat(found.path()).isEqualTo("enemies/goblin");
    assertThat(found.right().isNull()).isTrue();
    assertMended();
  }

  @Test
  void a_kind_that_redis_lost_or_has_as_something_else_is_one_difference() {
    servers.tellRedis("SET", "game:enemies", "x");
    servers.tellRedis("DEL", "game:bosses");

    assertThat(examine(SEEDS)).extracting(Difference::path).containsExactly("enemies", "bosses");
    assertMended();
  }

  @Test
  void a_redis_that_claims_another_release_is_said_so() {
    servers.tellRedis("SET", "game:version", "7");

    assertThat(only(examine(SEEDS)).right().stringValue()).isEqualTo("release 7");
  }

  @Test
  void a_redis_that_is_away_is_said_so() {
    try (var away = new ContentLab(lab.url, Redis.at(new RedisSettings("redis://127.0.0.1:1")))) {
      Difference found = only(away.doctor().examineKept().differences());

      assertThat(found.rightPlace()).isEqualTo("Redis");
      assertThat(found.right().stringValue()).isEqualTo("no answer");
    }
  }

  @Test
  void who_does_not_answer_is_a_difference_too() {
    Difference found = only(examine(SEEDS, new Asked.Silent("Envoy x", "start it", "status 503")));

    assertThat(found.rightPlace()).isEqualTo("Envoy x");
    assertThat(found.right().stringValue()).isEqualTo("status 503");
    assertThat(found.mend()).isEqualTo("start it");
  }

  @Test
  void seeds_that_are_newer_are_told_as_that_and_as_no_drift_of_others() {
    Difference found = only(examine(ContentLab.seedsWithGoblinHp(999)));

    assertThat(found.path()).isEqualTo("enemies/goblin.hp");
    assertThat(found.rightPlace()).isEqualTo("seeds");
    assertThat(found.mend())
        .isEqualTo("the seeds were never published as they are: ./undercroft seed apply does it");
  }

  @Test
  void when_no_place_holds_the_release_that_is_said_and_nothing_is_written() {
    Content other = ContentLab.seedsWithGoblinHp(999).content();
    storeInPlace(Canonical.bytes(other));
    servers.tellRedis("DEL", "game:version");
    lab.database.jooq().update(ENEMY).set(ENEMY.HP, 999).where(ENEMY.ID.eq("goblin")).execute();

    assertThat(examine(SEEDS))
        .first()
        .satisfies(found -> assertThat(found.leftPlace()).isEqualTo("hash of the release"));
    assertThatThrownBy(doctor::mend).hasMessageContaining("restore a backup");
  }

  private List<Difference> examine(SeedSet seeds, Asked... served) {
    return doctor.examine(new SeedCheck.Sound(seeds), () -> List.of(served)).differences();
  }

  private void assertMended() {
    doctor.mend();

    assertThat(examine(SEEDS)).isEmpty();
  }

  private static Difference only(List<Difference> found) {
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Asked answer(int release, Content content) {
    var answer = GetContentResponse.newBuilder().setContent(content);
    answer.getReleaseBuilder().setNumber(release);
    return new Asked.Answered("node a:1", "restart it", answer.build());
  }

  private static byte[] goblin(int hp) {
    return ContentLab.seedsWithGoblinHp(hp).content().getEnemiesList().stream()
        .filter(enemy -> enemy.getId().equals("goblin"))
        .findFirst()
        .orElseThrow()
        .toByteArray();
  }

  private static int goblinHp() {
    return SEEDS.content().getEnemiesList().stream()
        .filter(enemy -> enemy.getId().equals("goblin"))
        .findFirst()
        .orElseThrow()
        .getHp();
  }

  private void cached(String kind, String key, byte[] bytes) {
    Map<String, Map<String, byte[]>> records =
        new HashMap<>(Canonical.split(Kinds.ALL, SEEDS.content()));
    var ofKind = new HashMap<>(records.get(kind));
    ofKind.put(key, bytes);
    records.put(kind, ofKind);
    lab.cache.replace(1, records);
  }

  private static void storeInPlace(byte[] records) {
    lab.database.jooq().update(RELEASE).set(RELEASE.RECORDS, records).execute();
  }
}
