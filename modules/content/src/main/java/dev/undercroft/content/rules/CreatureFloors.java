package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Creature;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A creature's floors rise, are those of its enemy or boss, and have its habitats as their themes.
final class CreatureFloors implements Rule {
  @Override
  public String name() {
    return "creature-floors";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Enemy>> enemies = EnemyFloors.of(records);
    FloorPlan plan = FloorPlan.of(records);
    for (Located<Creature> creature :
        records.of(Creature.class, "floors", "habitats", "enemy", "boss")) {
      if (floorsAgree(creature, home(creature.message(), enemies, plan))) {
        checkHabitats(creature, plan);
      }
    }
  }

  /// The floors of its enemy or boss; null when it has none, or they are in doubt.
  private static @Nullable List<Integer> home(
      Creature creature, Map<String, Located<Enemy>> enemies, FloorPlan plan) {
    Located<Enemy> enemy = enemies.get(creature.getEnemy());
    if (enemy != null) {
      Enemy e = enemy.message();
      return IntStream.rangeClosed(e.getMinFloor(), e.getMaxFloor()).boxed().toList();
    }
    Integer floor = plan.bosses().get(creature.getBoss());
    return floor == null ? null : List.of(floor);
  }

  private boolean floorsAgree(Located<Creature> creature, @Nullable List<Integer> home) {
    List<Integer> floors = creature.message().getFloorsList();
    List<Integer> rising = floors.stream().sorted().toList();
    if (home != null && !floors.equals(home)) {
      String message = "floors is %s, but its enemy or boss belongs to %s; write those.";
      creature.fault(this, "floors", message.formatted(floors, home));
      return false;
    }
    if (!floors.equals(rising)) {
      creature.fault(this, "floors", "floors is %s; write them as %s.".formatted(floors, rising));
      return false;
    }
    return true;
  }

  private void checkHabitats(Located<Creature> creature, FloorPlan plan) {
    List<Integer> floors = creature.message().getFloorsList();
    List<@Nullable Integer> habitats =
        creature.message().getHabitatsList().stream()
            .<@Nullable Integer>map(plan.themes()::get)
            .toList();
    if (!habitats.contains(null) && !habitats.equals(floors)) {
      creature.fault(
          this,
          "habitats",
          "habitats are the themes of floors %s, but its floors are %s; make them agree."
              .formatted(habitats, floors));
    }
  }
}
