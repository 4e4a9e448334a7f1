package dev.undercroft.content.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.undercroft.content.diff.FieldChange.Part;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.proto.content.v1.AIBehavior;
import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import dev.undercroft.proto.content.v1.Floor.Zone;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ContentDiffTest {
  private static final Enemy GOBLIN =
      Enemy.newBuilder().setId("goblin").setName("Goblin").setHp(7).addAbilities("bite").build();
  private static final Floor FLOOR =
      Floor.newBuilder()
          .setNumber(3)
          .addPool(pool("goblin", 5))
          .addPool(pool("orc", 2))
          .addZones(Zone.newBuilder().setZoneId("vault").setName("Vault"))
          .build();

  @Test
  void equal_content_differs_in_nothing() {
    assertThat(ContentDiff.between(Kinds.ALL, of(GOBLIN), of(GOBLIN))).isEmpty();
  }

  @Test
  void records_come_and_go_in_the_order_of_their_keys() {
    Enemy orc = enemy("orc", 20);
    Enemy rat = enemy("rat", 2);

    assertThat(ContentDiff.between(Kinds.ALL, of(GOBLIN, rat), of(GOBLIN, orc)))
        .containsExactly(
            new RecordChange.Added("enemies", "orc"), new RecordChange.Removed("enemies", "rat"));
  }

  @Test
  void floors_come_in_the_order_of_their_numbers() {
    var before = Content.newBuilder();
    var after = Content.newBuilder();
    for (int number = 1; number <= 10; number++) {
      after.addFloors(Floor.newBuilder().setNumber(number).setHint("floor " + number));
    }

    assertThat(ContentDiff.between(Kinds.ALL, before.build(), after.build()))
        .extracting(RecordChange::key)
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
  }

  @Test
  void the_same_record_under_another_key_was_renamed() {
    Enemy hobgoblin = GOBLIN.toBuilder().setId("hobgoblin").build();

    assertThat(ContentDiff.between(Kinds.ALL, of(GOBLIN), of(hobgoblin)))
        .containsExactly(new RecordChange.Renamed("enemies", "goblin", "hobgoblin"));
  }

  @Test
  void a_changed_number_is_told_before_and_after() {
    assertThat(goblin(goblin -> goblin.setHp(8))).containsExactly("hp: 7 → 8");
  }

  @Test
  void a_word_of_a_closed_set_is_told_as_seeds_say_it() {
    assertThat(goblin(goblin -> goblin.setAiType(AIBehavior.AI_BEHAVIOR_RANGED_KITE)))
        .containsExactly("ai_type: null → \"ranged_kite\"");
  }

  @Test
  void a_list_of_plain_values_is_one_value() {
    assertThat(goblin(goblin -> goblin.addAbilities("claw")))
        .containsExactly("abilities: [\"bite\"] → [\"bite\",\"claw\"]");
    assertThat(goblin(Enemy.Builder::clearAbilities))
        .containsExactly("abilities: [\"bite\"] → null");
  }

  @Test
  void fields_are_told_in_the_order_of_the_schema() {
    assertThat(goblin(goblin -> goblin.setSizeWidth(2).setDamage(3).setName("Gob")))
        .containsExactly("name: \"Goblin\" → \"Gob\"", "damage: 0 → 3", "size_width: 0 → 2");
  }

  @Test
  void entries_of_a_list_are_told_apart_by_their_keys() {
    assertThat(floor(floor -> floor.setPool(1, pool("orc", 4)).addPool(pool("rat", 1))))
        .containsExactly(
            "pool[orc].weight: 2 → 4", "pool[rat]: null → {\"enemy_id\":\"rat\",\"weight\":1}");
    assertThat(floor(floor -> floor.removePool(0)))
        .containsExactly("pool[goblin]: {\"enemy_id\":\"goblin\",\"weight\":5} → null");
  }

  @Test
  void entries_in_another_order_are_told_as_their_keys() {
    assertThat(floor(floor -> floor.setPool(0, FLOOR.getPool(1)).setPool(1, FLOOR.getPool(0))))
        .containsExactly("pool: [\"goblin\",\"orc\"] → [\"orc\",\"goblin\"]");
  }

  @Test
  void entries_that_share_a_key_are_told_apart_by_their_place() {
    assertThat(floor(floor -> floor.addPool(pool("orc", 9))))
        .containsExactly("pool[2]: null → {\"enemy_id\":\"orc\",\"weight\":9}");
  }

  @Test
  void lists_within_lists_have_paths_too() {
    assertThat(
            floor(floor ->
                floor
                    .getZonesBuilder(0)
                    .addSpawnModifiers(
                        Zone.SpawnModifier.newBuilder()
                            .setEnemyId("orc")
                            .setWeightMultiplier(0.5))))
        .containsExactly(
            "zones[vault].spawn_modifiers[orc]: null →"
                + " {\"enemy_id\":\"orc\",\"weight_multiplier\":0.5}");
  }

  @Test
  void an_id_of_its_own_is_more_than_the_name_of_something_else() {
    List<FieldChange> changes = floorChanges(floor -> floor.clearZones().removePool(0));

    assertThat(changes)
        .extracting(FieldChange::path, FieldChange::part, FieldChange::field)
        .containsExactly(
            tuple("pool[goblin]", Part.ENTRY, "pool"),
            tuple("zones[vault]", Part.NAMED_ENTRY, "zones"));
  }

  @Test
  void what_lies_in_an_object_has_a_path() {
    var before = Content.newBuilder().setCombat(CombatRules.getDefaultInstance());
    var after = Content.newBuilder();
    before.getCombatBuilder().getCapBuilder().setDodgeChanceMax(0.5);
    after.getCombatBuilder().getCapBuilder().setDodgeChanceMax(0.25);

    assertThat(ContentDiff.between(Kinds.ALL, before.build(), after.build()))
        .singleElement()
        .satisfies(change -> {
          assertThat(change.key()).isEqualTo("combat");
          assertThat(said(change)).containsExactly("cap.dodge_chance_max: 0.5 → 0.25");
        });
  }

  private static List<String> goblin(Consumer<Enemy.Builder> edit) {
    var goblin = GOBLIN.toBuilder();
    edit.accept(goblin);
    return said(ContentDiff.between(Kinds.ALL, of(GOBLIN), of(goblin.build())).getFirst());
  }

  private static List<String> floor(Consumer<Floor.Builder> edit) {
    return floorChanges(edit).stream().map(ContentDiffTest::said).toList();
  }

  private static List<FieldChange> floorChanges(Consumer<Floor.Builder> edit) {
    var floor = FLOOR.toBuilder();
    edit.accept(floor);
    var changes =
        ContentDiff.between(
            Kinds.ALL,
            Content.newBuilder().addFloors(FLOOR).build(),
            Content.newBuilder().addFloors(floor).build());
    return ((RecordChange.Changed) changes.getFirst()).fields();
  }

  private static List<String> said(RecordChange change) {
    return ((RecordChange.Changed) change).fields().stream().map(ContentDiffTest::said).toList();
  }

  private static String said(FieldChange change) {
    return change.path() + ": " + change.before() + " → " + change.after();
  }

  private static Content of(Enemy... enemies) {
    return Content.newBuilder().addAllEnemies(List.of(enemies)).build();
  }

  private static Enemy enemy(String id, int hp) {
    return Enemy.newBuilder().setId(id).setHp(hp).build();
  }

  private static PoolEntry pool(String enemy, int weight) {
    return PoolEntry.newBuilder().setEnemyId(enemy).setWeight(weight).build();
  }
}
