package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Creature;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.Map;

/// The creature of an enemy or a boss has its id and its name.
final class CreatureNames implements Rule {
  @Override
  public String name() {
    return "creature-name";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Enemy>> enemies =
        Located.by(records.of(Enemy.class, "id", "name"), Enemy::getId);
    Map<String, Located<Boss>> bosses =
        Located.by(records.of(Boss.class, "id", "name"), Boss::getId);
    for (Located<Creature> creature : records.of(Creature.class, "id", "name", "enemy", "boss")) {
      Located<Enemy> enemy = enemies.get(creature.message().getEnemy());
      Located<Boss> boss = bosses.get(creature.message().getBoss());
      if (enemy != null) {
        check(creature, enemy.message().getId(), enemy.message().getName(), enemy.place());
      } else if (boss != null) {
        check(creature, boss.message().getId(), boss.message().getName(), boss.place());
      }
    }
  }

  private void check(Located<Creature> creature, String id, String name, Located.Place subject) {
    if (!creature.message().getId().equals(id)) {
      creature.fault(
          this,
          "id",
          "\"%s\" is about \"%s\" (%s); give both the same id."
              .formatted(creature.message().getId(), id, subject.of("id")));
    } else if (!creature.message().getName().equals(name)) {
      creature.fault(
          this,
          "name",
          "name is \"%s\", but \"%s\" elsewhere (%s); give both the same."
              .formatted(creature.message().getName(), name, subject.of("name")));
    }
  }
}
