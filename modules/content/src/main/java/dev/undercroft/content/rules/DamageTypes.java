package dev.undercroft.content.rules;

import dev.undercroft.content.gen.EnumWords;
import dev.undercroft.proto.content.v1.DamageType;
import dev.undercroft.proto.content.v1.Element;
import dev.undercroft.proto.content.v1.Enemy;
import dev.undercroft.proto.content.v1.Item;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Whatever names a kind of damage names an element or a word of DamageType, and a list names each
/// once.
final class DamageTypes implements Rule {
  /// The want of an element, which does no damage.
  private static final String NONE = "none";

  @Override
  public String name() {
    return "damage-type";
  }

  @Override
  public void check(Records records) {
    if (!records.complete(Element.class, "id")) {
      return;
    }
    Set<String> known = known(records);
    for (Located<Enemy> enemy : records.of(Enemy.class, "resistances")) {
      checkList(
          enemy,
          enemy.message().getResistancesList().stream()
              .map(Enemy.Resistance::getDamageType)
              .toList(),
          known);
    }
    for (Located<Item> item : records.of(Item.class, "resistances")) {
      checkList(
          item,
          item.message().getResistancesList().stream().map(Item.Resistance::getDamageType).toList(),
          known);
    }
    for (Located<Item> item : records.of(Item.class, "damage_type")) {
      if (item.message().hasDamageType()) {
        checkOne(item, "damage_type", item.message().getDamageType(), known);
      }
    }
  }

  private static Set<String> known(Records records) {
    Set<String> known = new TreeSet<>();
    DamageType.getDescriptor().getValues().stream()
        .skip(1)
        .forEach(value -> known.add(EnumWords.word(DamageType.valueOf(value))));
    records.of(Element.class, "id").forEach(element -> known.add(element.message().getId()));
    known.remove(NONE);
    return known;
  }

  private void checkList(Located<?> record, List<String> types, Set<String> known) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < types.size(); i++) {
      String field = "resistances/" + i + "/damage_type";
      checkOne(record, field, types.get(i), known);
      if (!seen.add(types.get(i))) {
        record.fault(
            this, field, "\"%s\" is resisted twice; keep one of the two.".formatted(types.get(i)));
      }
    }
  }

  private void checkOne(Located<?> record, String field, String type, Set<String> known) {
    if (!known.contains(type)) {
      record.fault(
          this,
          field,
          "\"%s\" is no kind of damage; name one of %s.".formatted(type, String.join(", ", known)));
    }
  }
}
