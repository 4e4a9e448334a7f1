package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ItemCategory;
import java.util.List;

/// A weapon says how it hits; one that shoots, how far.
final class WeaponFigures implements Rule {
  private final OnlyFor weapon =
      new OnlyFor(
          this,
          "a weapon",
          "category",
          List.of("damage_dice", "damage_type", "stat_used", "is_ranged"));
  private final OnlyFor ranged =
      new OnlyFor(this, "a ranged weapon", "category", List.of("damage", "range"));

  @Override
  public String name() {
    return "weapon-figures";
  }

  @Override
  public void check(Records records) {
    for (Located<Item> item :
        records.of(
            Item.class,
            "category",
            "damage_dice",
            "damage_type",
            "stat_used",
            "is_ranged",
            "damage",
            "range")) {
      ItemCategory category = item.message().getCategory();
      boolean shoots = category == ItemCategory.ITEM_CATEGORY_RANGED_WEAPON;
      boolean strikes = category == ItemCategory.ITEM_CATEGORY_WEAPON;
      if (shoots || strikes) {
        weapon.need(item);
      }
      if (shoots) {
        ranged.need(item);
      }
      if ((shoots || strikes)
          && item.message().hasIsRanged()
          && item.message().getIsRanged() != shoots) {
        item.fault(
            this,
            "is_ranged",
            "A %s hits %s; write %s."
                .formatted(
                    shoots ? "ranged weapon" : "weapon",
                    shoots ? "from afar" : "what stands beside",
                    shoots));
      }
    }
  }
}
