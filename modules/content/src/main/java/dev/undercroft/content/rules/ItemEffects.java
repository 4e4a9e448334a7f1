package dev.undercroft.content.rules;

import dev.undercroft.content.gen.EnumWords;
import dev.undercroft.proto.content.v1.BonusStat;
import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.StatusEffect;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// An item's effect is a status effect, or a figure that it raises by effect_value.
final class ItemEffects implements Rule {
  private static final List<String> STATS =
      BonusStat.getDescriptor().getValues().stream()
          .skip(1)
          .map(value -> EnumWords.word(BonusStat.valueOf(value)))
          .toList();

  private final OnlyFor stat =
      new OnlyFor(this, "an effect that raises a figure", "effect", List.of("effect_value"));

  @Override
  public String name() {
    return "item-effect";
  }

  @Override
  public void check(Records records) {
    for (Located<Item> item : records.of(Item.class, "effect", "effect_value")) {
      stat.check(item, STATS.contains(item.message().getEffect()));
    }
    if (records.complete(StatusEffect.class, "id")) {
      checkNames(records);
    }
  }

  private void checkNames(Records records) {
    Set<String> known =
        records.of(StatusEffect.class, "id").stream()
            .map(effect -> effect.message().getId())
            .collect(Collectors.toCollection(TreeSet::new));
    known.addAll(STATS);
    for (Located<Item> item : records.of(Item.class, "effect")) {
      String effect = item.message().getEffect();
      if (item.message().hasEffect() && !known.contains(effect)) {
        item.fault(
            this,
            "effect",
            "\"%s\" is no effect; name one of %s.".formatted(effect, String.join(", ", known)));
      }
    }
  }
}
