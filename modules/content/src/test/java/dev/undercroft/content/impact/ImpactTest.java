package dev.undercroft.content.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Floor.PoolEntry;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Figures of the product's own seeds, by the example of an orc warrior: strength 18 (4),
/// constitution 14 (2), dexterity 8 (-1).
class ImpactTest {
  private static final Content SEEDS =
      ((SeedCheck.Sound) SeedCheck.product().check(SeedLab.product())).seeds().content();

  @Test
  void the_same_content_moves_nothing() {
    assertThat(Impact.between(SEEDS, SEEDS)).isEmpty();
  }

  @Test
  void the_figures_of_a_hero_alone_are_those_of_the_rules() {
    assertThat(of(Figure.MAX_HP, 1, "")).isEqualTo(20 + 6 + 5 + 2);
    assertThat(of(Figure.ATTACK, 1, "")).isEqualTo(3 + 2 + 1 + 4);
    assertThat(of(Figure.DEFENCE, 1, "")).isZero();
    assertThat(of(Figure.MAX_HP, 8, "")).isEqualTo(20 + 6 + 5 + 2 + 70);
    assertThat(of(Figure.ATTACK, 8, "")).isEqualTo(3 + 2 + 1 + 4 + 7);
  }

  @Test
  void a_fight_with_a_goblin_is_computed_from_both_sides() {
    Enemy goblin = enemy("goblin");

    assertThat(of(Figure.BLOWS_TO_KILL, 1, "goblin")).isEqualTo(Math.ceil(goblin.getHp() / 10.0));
    assertThat(of(Figure.BLOWS_TO_FALL, 1, "goblin"))
        .isEqualTo(Math.ceil(33.0 / goblin.getDamage()));
    // Strength adds 4 and proficiency 2; a dexterity of 8 takes 1 from the armour class of 10.
    assertThat(of(Figure.HIT_CHANCE, 1, "goblin"))
        .isEqualTo((21 + 4 + 2 - goblin.getArmorClass()) / 20.0, within(1e-9));
    assertThat(of(Figure.CHANCE_TO_BE_HIT, 1, "goblin"))
        .isEqualTo((21 + goblin.getAttackBonus() - 9) / 20.0, within(1e-9));
    // A sword rolls 1d6.
    assertThat(of(Figure.DAMAGE_DEALT, 1, "goblin"))
        .isEqualTo(of(Figure.HIT_CHANCE, 1, "goblin") * (3.5 + 4), within(1e-9));
  }

  @Test
  void a_boss_has_no_armour_class_and_therefore_no_chances() {
    assertThat(Impact.of(SEEDS).keySet())
        .filteredOn(subject -> subject.opponent().equals("goblin_king"))
        .extracting(Subject::figure)
        .containsOnly(Figure.BLOWS_TO_KILL, Figure.BLOWS_TO_FALL);
  }

  @Test
  void more_health_of_an_enemy_moves_the_blows_it_takes_and_the_danger_of_its_floors() {
    List<Moved> moved = Impact.between(SEEDS, edited("goblin", goblin -> goblin.setHp(100)));

    assertThat(moved)
        .extracting(each -> each.subject().figure())
        .containsOnly(Figure.BLOWS_TO_KILL, Figure.DANGER);
    assertThat(moved)
        .filteredOn(each -> each.subject().equals(orcWarrior(Figure.BLOWS_TO_KILL, 1, "goblin")))
        .singleElement()
        .satisfies(each -> assertThat(each.after()).isEqualTo(10));
    assertThat(moved).allSatisfy(each -> assertThat(each.after()).isGreaterThan(each.before()));
  }

  @Test
  void danger_is_what_the_average_kill_costs() {
    var pool = SEEDS.getFloors(0).getPoolList();
    double weights = pool.stream().mapToInt(PoolEntry::getWeight).sum();
    double expected = 0;
    for (PoolEntry entry : pool) {
      Enemy enemy = enemy(entry.getEnemyId());
      double cost = Math.ceil(enemy.getHp() / 10.0) * Math.max(1, enemy.getDamage()) / 33;
      expected += entry.getWeight() / weights * cost;
    }

    assertThat(of(Figure.DANGER, 1, "")).isEqualTo(expected, within(1e-9));
  }

  @Test
  void experience_moves_the_kills_to_the_next_level_and_nothing_else() {
    List<Moved> moved = Impact.between(SEEDS, edited("goblin", goblin -> goblin.setXp(1)));

    assertThat(moved)
        .extracting(each -> each.subject().figure())
        .containsOnly(Figure.KILLS_TO_NEXT_LEVEL);
    assertThat(moved).allSatisfy(each -> assertThat(each.after()).isGreaterThan(each.before()));
  }

  @Test
  void weights_that_are_all_doubled_move_nothing() {
    var doubled = SEEDS.toBuilder();
    doubled
        .getFloorsBuilderList()
        .forEach(floor ->
            floor.getPoolBuilderList().forEach(entry -> entry.setWeight(2 * entry.getWeight())));

    assertThat(Impact.between(SEEDS, doubled.build())).isEmpty();
  }

  @Test
  void an_enemy_that_leaves_a_pool_has_figures_before_only() {
    var without = SEEDS.toBuilder();
    var pool = without.getFloorsBuilder(0);
    pool.removePool(0);

    assertThat(Impact.between(SEEDS, without.build()))
        .filteredOn(each -> each.subject().opponent().equals("goblin"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.after()).isNull());
  }

  private static double of(Figure figure, int floor, String opponent) {
    return Impact.of(SEEDS).get(orcWarrior(figure, floor, opponent));
  }

  private static Subject orcWarrior(Figure figure, int floor, String opponent) {
    return new Subject(figure, floor, opponent, "orc", "warrior");
  }

  private static Enemy enemy(String id) {
    return SEEDS.getEnemiesList().stream()
        .filter(enemy -> enemy.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Content edited(String id, Consumer<Enemy.Builder> edit) {
    var content = SEEDS.toBuilder();
    content.getEnemiesBuilderList().stream()
        .filter(enemy -> enemy.getId().equals(id))
        .forEach(edit);
    return content.build();
  }
}
