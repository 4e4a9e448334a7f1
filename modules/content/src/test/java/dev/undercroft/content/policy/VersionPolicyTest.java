package dev.undercroft.content.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import dev.undercroft.proto.content.v1.Floor.Zone;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VersionPolicyTest {
  private static final Instant TIME = Instant.parse("2026-11-23T00:00:00Z");
  private static final VersionPolicy POLICY = new VersionPolicy(Kinds.ALL);
  private static final Content ACTIVE = active();

  @Test
  void a_record_that_is_gone_is_major() {
    assertThat(enemies(content -> content.removeEnemies(1))).isEqualTo("major: orc is gone; 2.0.0");
  }

  @Test
  void a_record_with_another_id_is_major() {
    assertThat(enemies(content -> content.getEnemiesBuilder(1).setId("ork")))
        .isEqualTo("major: orc has another id; 2.0.0");
  }

  @Test
  void a_new_record_is_minor() {
    assertThat(enemies(content -> content.addEnemies(Enemy.newBuilder().setId("rat"))))
        .isEqualTo("minor: rat is new; 1.5.0");
  }

  @Test
  void a_changed_number_or_text_is_a_patch() {
    assertThat(enemies(content -> content.getEnemiesBuilder(0).setHp(8)))
        .isEqualTo("patch: goblin.hp has another value; 1.4.3");
    assertThat(enemies(content -> content.getEnemiesBuilder(0).setName("Gob")))
        .isEqualTo("patch: goblin.name has another value; 1.4.3");
  }

  @Test
  void leaving_out_what_every_record_had_is_major() {
    assertThat(enemies(content -> content.getEnemiesBuilder(0).clearElement()))
        .isEqualTo("major: goblin.element is left out, and every record had it; 2.0.0");
  }

  @Test
  void leaving_out_what_no_other_record_has_is_major() {
    assertThat(enemies(content -> content.getEnemiesBuilder(1).clearAbilities()))
        .isEqualTo("major: orc.abilities is left out, and no other record has it; 2.0.0");
  }

  @Test
  void giving_what_no_record_had_is_minor() {
    assertThat(enemies(content -> content.getEnemiesBuilder(0).setAiTypeValue(1)))
        .isEqualTo("minor: goblin.ai_type is given, and no record had it; 1.5.0");
  }

  @Test
  void giving_or_leaving_out_what_only_some_records_have_is_a_patch() {
    assertThat(enemies(content -> content.getEnemiesBuilder(0).addAbilities("bite")))
        .isEqualTo("patch: goblin.abilities has another value; 1.4.3");
  }

  @Test
  void an_id_within_a_record_counts_as_one() {
    assertThat(bump("floors", content -> content.getFloorsBuilder(0).removeZones(0)))
        .isEqualTo("major: 1.zones[vault] is gone; 2.0.0");
    assertThat(
            bump(
                "floors",
                content ->
                    content.getFloorsBuilder(0).addZones(Zone.newBuilder().setZoneId("cellar"))))
        .isEqualTo("minor: 1.zones[cellar] is new; 1.5.0");
  }

  @Test
  void what_a_list_names_is_a_value_of_the_list() {
    assertThat(bump("floors", content -> content.getFloorsBuilder(0).removePool(0)))
        .isEqualTo("patch: 1.pool[goblin] has another value; 1.4.3");
    assertThat(
            bump(
                "floors",
                content ->
                    content.getFloorsBuilder(0).addPool(PoolEntry.newBuilder().setEnemyId("rat"))))
        .isEqualTo("patch: 1.pool[rat] has another value; 1.4.3");
  }

  @Test
  void a_single_record_is_not_named_twice() {
    assertThat(
            bump(
                "combat",
                content -> content.getCombatBuilder().getCapBuilder().setDodgeChanceMax(0.1)))
        .isEqualTo("patch: cap.dodge_chance_max has another value; 1.4.3");
  }

  @Test
  void the_weightiest_edit_decides_and_the_others_of_its_weight_are_counted() {
    assertThat(
            enemies(content ->
                content
                    .addEnemies(0, Enemy.newBuilder().setId("bat").setElement("dark"))
                    .addEnemies(1, Enemy.newBuilder().setId("cat").setElement("dark"))
                    .getEnemiesBuilder(2)
                    .setHp(8)))
        .isEqualTo("minor: bat is new, and 1 more like it; 1.5.0");
  }

  @Test
  void a_version_that_rises_enough_or_more_will_do() {
    Consumer<Content.Builder> edit = content -> content.getEnemiesBuilder(0).setHp(8);

    assertThat(refusals("1.4.3", TIME, edit)).isEmpty();
    assertThat(refusals("1.5.0", TIME, edit)).isEmpty();
    assertThat(refusals("2.0.0", TIME, edit)).isEmpty();
  }

  @Test
  void changed_records_under_an_unchanged_version_are_refused_with_the_least_that_will_do() {
    assertThat(refusals("1.4.2", TIME, content -> content.getEnemiesBuilder(0).setHp(8)))
        .containsExactly(
            "data/seeds/enemies.json /version The version is 1.4.2, and the active release has"
                + " 1.4.2; since then goblin.hp has another value, which is a patch change. Set it"
                + " to 1.4.3 or higher.");
  }

  @Test
  void a_bump_of_the_wrong_size_is_refused() {
    assertThat(refusals("1.99.0", TIME, content -> content.removeEnemies(1)))
        .singleElement()
        .asString()
        .endsWith("orc is gone, which is a major change. Set it to 2.0.0 or higher.");
  }

  @Test
  void older_records_need_a_version_above_the_active_one_too() {
    assertThat(refusals("1.0.0", TIME, content -> content.getEnemiesBuilder(0).setHp(6)))
        .singleElement()
        .asString()
        .endsWith("Set it to 1.4.3 or higher.");
  }

  @Test
  void a_version_never_goes_back_even_with_the_same_records() {
    assertThat(refusals("1.4.1", TIME, content -> {}))
        .containsExactly(
            "data/seeds/enemies.json /version The version is 1.4.1, and the active release has"
                + " 1.4.2 with the same records; a version never goes back. Set it to 1.4.2.");
  }

  @Test
  void the_time_of_the_last_change_never_goes_back() {
    assertThat(refusals("1.4.2", TIME.minusSeconds(1), content -> {}))
        .containsExactly(
            "data/seeds/enemies.json /updated_at updated_at is 2026-11-22T23:59:59Z, before"
                + " 2026-11-23T00:00:00Z of the active release. Set it to when the records were"
                + " changed.");
  }

  @Test
  void a_kind_that_the_active_release_does_not_know_may_have_any_version() {
    var active = new SeedSet(Content.getDefaultInstance(), List.of());
    SeedSet given = seeds(ACTIVE, "enemies", "0.0.1", TIME);
    var changes = ContentDiff.between(Kinds.ALL, active.content(), given.content());

    assertThat(POLICY.bumps(published(active), given, changes)).isEmpty();
    assertThat(POLICY.refusals(published(active), given, List.of())).isEmpty();
  }

  @Test
  void versions_are_compared_by_their_numbers() {
    assertThat(Version.of("1.10.0")).isGreaterThan(Version.of("1.9.9"));
    assertThat(Version.of("2.0.0")).isGreaterThan(Version.of("1.10.10"));
  }

  private static Content active() {
    return Content.newBuilder()
        .addEnemies(
            Enemy.newBuilder().setId("goblin").setName("Goblin").setHp(7).setElement("dark"))
        .addEnemies(
            Enemy.newBuilder().setId("orc").setHp(20).setElement("fire").addAbilities("roar"))
        .addFloors(
            Floor.newBuilder()
                .setNumber(1)
                .addPool(PoolEntry.newBuilder().setEnemyId("goblin").setWeight(3))
                .addPool(PoolEntry.newBuilder().setEnemyId("orc").setWeight(1))
                .addZones(Zone.newBuilder().setZoneId("vault"))
                .addZones(Zone.newBuilder().setZoneId("yard")))
        .setCombat(CombatRules.newBuilder().setCap(CombatRules.Caps.getDefaultInstance()))
        .build();
  }

  private static String enemies(Consumer<Content.Builder> edit) {
    return bump("enemies", edit);
  }

  // The kind's bump, why, and the least version that will do after 1.4.2.
  private static String bump(String kind, Consumer<Content.Builder> edit) {
    SeedSet active = seeds(ACTIVE, kind, "1.4.2", TIME);
    SeedSet given = seeds(edited(edit), kind, "1.4.2", TIME);
    var changes = ContentDiff.between(Kinds.ALL, active.content(), given.content());
    KindBump bump = POLICY.bumps(published(active), given, changes).getFirst();
    assertThat(bump.kind()).isEqualTo(kind);
    return bump.bump().word() + ": " + bump.why() + "; " + bump.needed();
  }

  private static List<String> refusals(
      String version, Instant updatedAt, Consumer<Content.Builder> edit) {
    SeedSet active = seeds(ACTIVE, "enemies", "1.4.2", TIME);
    SeedSet given = seeds(edited(edit), "enemies", version, updatedAt);
    var changes = ContentDiff.between(Kinds.ALL, active.content(), given.content());
    return POLICY
        .refusals(published(active), given, POLICY.bumps(published(active), given, changes))
        .stream()
        .map(refusal -> refusal.fault(Path.of("data")))
        .map(fault -> fault.file() + " " + fault.pointer() + " " + fault.message())
        .toList();
  }

  private static Published published(SeedSet seeds) {
    return new Published(seeds, Map.of());
  }

  private static Content edited(Consumer<Content.Builder> edit) {
    var content = ACTIVE.toBuilder();
    edit.accept(content);
    return content.build();
  }

  private static SeedSet seeds(Content content, String kind, String version, Instant updatedAt) {
    return new SeedSet(content, List.of(new SeedSet.Header(kind, version, updatedAt)));
  }
}
