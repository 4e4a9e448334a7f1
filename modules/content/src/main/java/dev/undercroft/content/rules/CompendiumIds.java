package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Item;
import java.util.HashMap;
import java.util.Map;

/// No two items are the same entry of the compendium.
final class CompendiumIds implements Rule {
  @Override
  public String name() {
    return "compendium-id";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<Item>> entries = new HashMap<>();
    for (Located<Item> item : records.of(Item.class, "compendium_id")) {
      String entry = item.message().getCompendiumId();
      Located<Item> first = entries.putIfAbsent(entry, item);
      if (first != null) {
        item.fault(
            this,
            "compendium_id",
            "\"%s\" is another item's entry already (%s); give this one its own."
                .formatted(entry, first.place().of("compendium_id")));
      }
    }
  }
}
