package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Creature;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every enemy and every boss has a creature. It has but one, since that has its id.
final class OneCreatureEach implements Rule {
  @Override
  public String name() {
    return "one-creature-each";
  }

  @Override
  public void check(Records records) {
    check(records, Enemy.class, Enemy::getId, "enemy", Creature::getEnemy);
    check(records, Boss.class, Boss::getId, "boss", Creature::getBoss);
  }

  private <M extends Message> void check(
      Records records,
      Class<M> type,
      Function<M, String> id,
      String field,
      Function<Creature, String> subject) {
    Set<String> told =
        records.of(Creature.class, field).stream()
            .map(creature -> subject.apply(creature.message()))
            .collect(Collectors.toSet());
    List<String> without =
        records.of(type, "id").stream()
            .map(record -> id.apply(record.message()))
            .filter(known -> !told.contains(known))
            .toList();
    if (!without.isEmpty() && records.complete(Creature.class, field)) {
      String ids = without.stream().map(i -> '"' + i + '"').collect(Collectors.joining(", "));
      records.fault(
          this,
          Creature.class,
          "No creature for %s %s; add one that names it as its %s.".formatted(field, ids, field));
    }
  }
}
