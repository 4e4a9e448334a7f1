package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import dev.undercroft.proto.content.v1.Boss.Loot;
import dev.undercroft.proto.content.v1.Item;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An item that names the boss that leaves it behind is in that boss's loot, and loot is made of
/// such items.
final class GuaranteedDrops implements Rule {
  @Override
  public String name() {
    return "guaranteed-drop";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Item>> items =
        records.of(Item.class, "id", "guaranteed_boss_drop").stream()
            .collect(Collectors.toMap(i -> i.message().getId(), Function.identity(), (a, b) -> a));
    for (Located<Boss> boss : records.of(Boss.class, "id", "loot")) {
      checkLoot(boss, items);
      checkDrops(boss, items);
    }
  }

  private void checkLoot(Located<Boss> boss, Map<String, Located<Item>> items) {
    for (int i = 0; i < boss.message().getLootCount(); i++) {
      Located<Item> item = items.get(boss.message().getLoot(i).getItemId());
      if (item != null && !item.message().hasGuaranteedBossDrop()) {
        boss.fault(
            this,
            "loot/" + i + "/item_id",
            "\"%s\" is always left behind, but has no guaranteed_boss_drop (%s); write \"%s\" there."
                .formatted(item.message().getId(), item.place().of("id"), boss.message().getId()));
      }
    }
  }

  private void checkDrops(Located<Boss> boss, Map<String, Located<Item>> items) {
    String id = boss.message().getId();
    Set<String> loot =
        boss.message().getLootList().stream().map(Loot::getItemId).collect(Collectors.toSet());
    for (Located<Item> item : items.values()) {
      if (item.message().getGuaranteedBossDrop().equals(id)
          && !loot.contains(item.message().getId())) {
        item.fault(
            this,
            "guaranteed_boss_drop",
            "\"%s\" leaves no \"%s\" behind (%s); add it to its loot, or remove this."
                .formatted(id, item.message().getId(), boss.place().of("loot")));
      }
    }
  }
}
