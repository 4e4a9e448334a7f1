package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Creature;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every enemy and every boss has one creature.
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
    Map<String, Located<Creature>> firsts = new HashMap<>();
    for (Located<Creature> creature : records.of(Creature.class, field)) {
      String named = subject.apply(creature.message());
      Located<Creature> first = named.isEmpty() ? null : firsts.putIfAbsent(named, creature);
      if (first != null) {
        creature.fault(
            this,
            field,
            "\"%s\" has a creature already (%s); remove one of the two."
                .formatted(named, first.place().of(field)));
      }
    }
    List<String> without =
        records.of(type, "id").stream()
            .map(r -> id.apply(r.message()))
            .filter(known -> !firsts.containsKey(known))
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
