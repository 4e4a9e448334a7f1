package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ItemCategory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A key opens the locks of one level, and no other key opens those.
final class KeyLevels implements Rule {
  private final OnlyFor key = new OnlyFor(this, "a key", "category", List.of("key_level"));

  @Override
  public String name() {
    return "key-level";
  }

  @Override
  public void check(Records records) {
    Map<Integer, Located<Item>> keys = new HashMap<>();
    for (Located<Item> item : records.of(Item.class, "id", "category", "key_level")) {
      Item i = item.message();
      boolean isKey = i.getCategory() == ItemCategory.ITEM_CATEGORY_KEY;
      key.check(item, isKey);
      Located<Item> first =
          isKey && i.hasKeyLevel() ? keys.putIfAbsent(i.getKeyLevel(), item) : null;
      if (first != null) {
        item.fault(
            this,
            "key_level",
            "\"%s\" opens locks of level %d already (%s); give this key another level."
                .formatted(
                    first.message().getId(), i.getKeyLevel(), first.place().of("key_level")));
      }
    }
  }
}
