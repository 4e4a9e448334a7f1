package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.ENEMY;
import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static dev.undercroft.database.gen.content.Tables.RELEASE_KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.undercroft.content.SeedApply.Outcome;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Activation;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Enemy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SeedApplyTest extends OnContentLab {
  @Test
  void the_first_publish_is_release_1_and_active() {
    Release release = lab.publish(ContentLab.seeds());

    assertThat(release.number().value()).isEqualTo(1);
    assertThat(BeaconRow.active(lab.database.jooq())).hasValue(new Activation(1, release.number()));
  }

  @Test
  void what_was_published_is_read_back_from_the_tables_over_every_field() {
    SeedSet seeds = ContentLab.seeds();

    lab.publish(seeds);

    assertThat(new ContentTables(Kinds.ALL).read(lab.database.jooq())).isEqualTo(seeds.content());
  }

  @Test
  void the_same_records_again_write_nothing() {
    Release first = lab.publish(ContentLab.seeds());
    String rows = rowVersions();

    Outcome second = lab.apply().apply(ContentLab.seeds(), ContentLab.TEST, ContentLab.QUIET);

    assertThat(second).isEqualTo(new Outcome.Unchanged(first));
    assertThat(lab.database.jooq().fetchCount(RELEASE)).isOne();
    assertThat(rowVersions()).isEqualTo(rows);
  }

  @Test
  void a_new_version_or_date_alone_publishes_nothing() {
    Release first = lab.publish(ContentLab.seeds());
    SeedSet seeds = ContentLab.seeds();
    List<SeedSet.Header> later =
        seeds.headers().stream()
            .map(file ->
                new SeedSet.Header(file.kind(), "9.9.9", Instant.parse("2030-01-01T00:00:00Z")))
            .toList();

    assertThat(lab.publish(new SeedSet(seeds.content(), later))).isEqualTo(first);
  }

  @Test
  void a_changed_record_is_a_new_release_and_touches_its_row_alone() {
    lab.publish(ContentLab.seeds());
    String before = rowVersionsWithout("goblin");

    Release release = lab.publish(ContentLab.seedsWithGoblinHp(999));

    assertThat(release.number().value()).isEqualTo(2);
    assertThat(goblinHp()).isEqualTo(999);
    assertThat(rowVersionsWithout("goblin")).isEqualTo(before);
  }

  @Test
  void a_record_that_vanished_is_deleted_with_its_lists() {
    SeedSet seeds = ContentLab.seeds();
    // Nothing names it, unlike the others.
    Enemy guest = seeds.content().getEnemies(0).toBuilder().setId("a_guest").build();
    var more = seeds.content().toBuilder().addEnemies(0, guest);
    lab.publish(new SeedSet(more.build(), seeds.headers()));

    lab.publish(ContentLab.raised(seeds, "enemies", "2.0.0"));

    assertThat(new ContentTables(Kinds.ALL).read(lab.database.jooq())).isEqualTo(seeds.content());
  }

  @Test
  void a_release_keeps_who_why_and_the_versions_of_its_files() {
    lab.apply()
        .apply(
            ContentLab.seeds(), new Publication("mara", "goblins were too weak"), ContentLab.QUIET);

    var release = lab.database.jooq().selectFrom(RELEASE).fetchSingle();
    assertThat(release.getAuthor()).isEqualTo("mara");
    assertThat(release.getReason()).isEqualTo("goblins were too weak");
    assertThat(
            lab.database
                .jooq()
                .select(RELEASE_KIND.KIND)
                .from(RELEASE_KIND)
                .fetch(RELEASE_KIND.KIND))
        .containsExactlyInAnyOrderElementsOf(Kinds.ALL.stream().map(kind -> kind.name()).toList());
  }

  @Test
  void an_author_must_be_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Publication(" ", ""))
        .withMessage("the author of a release has 1..100 characters: give --author");
  }

  @Test
  void of_several_at_once_each_is_whole_and_they_never_mix() throws Exception {
    var publishers = new ArrayList<Callable<Outcome>>();
    for (int hp = 101; hp <= 108; hp++) {
      SeedSet seeds = ContentLab.seedsWithGoblinHp(hp);
      publishers.add(() -> lab.apply().apply(seeds, ContentLab.TEST, ContentLab.QUIET));
    }

    int published = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var publisher : threads.invokeAll(publishers)) {
        // One whose turn comes after a higher version is refused; the highest never is.
        published += publisher.get() instanceof Outcome.Published ? 1 : 0;
      }
    }

    assertThat(lab.database.jooq().fetchCount(RELEASE)).isEqualTo(published);
    assertThat(goblinHp()).isEqualTo(108);
    ReleaseNumber active = BeaconRow.active(lab.database.jooq()).orElseThrow().release();
    assertThat(active.value()).isEqualTo(published);
    Release release = ReleaseStore.find(lab.database.jooq(), active).orElseThrow();
    assertThat(
            Canonical.hash(Canonical.bytes(new ContentTables(Kinds.ALL).read(lab.database.jooq()))))
        .isEqualTo(release.hash());
  }

  @Test
  void redis_holds_the_published_records() {
    lab.publish(ContentLab.seeds());

    List<String> kinds = Kinds.ALL.stream().map(kind -> kind.name()).toList();
    var records = lab.cache.read(1, kinds).orElseThrow();
    assertThat(Canonical.join(Kinds.ALL, records))
        .isEqualTo(Canonical.bytes(ContentLab.seeds().content()));
  }

  private int goblinHp() {
    return lab.database
        .jooq()
        .select(ENEMY.HP)
        .from(ENEMY)
        .where(ENEMY.ID.eq("goblin"))
        .fetchSingle()
        .value1();
  }

  // A row's xmin changes with every write to it.
  private String rowVersions() {
    return rowVersionsWithout("");
  }

  private String rowVersionsWithout(String id) {
    return lab.database
        .jooq()
        .fetch("select id, xmin::text, ctid::text from content.enemy where id <> ? order by id", id)
        .formatCSV();
  }
}
