package dev.undercroft.content.rules;

import dev.undercroft.content.gen.EnumWords;
import dev.undercroft.proto.content.v1.EquipmentSlot;
import dev.undercroft.proto.content.v1.Item;
import dev.undercroft.proto.content.v1.ItemCategory;
import java.util.Optional;

/// An item that can be equipped has the slot of its category, and no other item has one.
final class ItemSlots implements Rule {
  @Override
  public String name() {
    return "item-slot";
  }

  @Override
  public void check(Records records) {
    for (Located<Item> item : records.of(Item.class, "category", "slot")) {
      check(item, slot(item.message().getCategory()));
    }
  }

  private void check(Located<Item> item, Optional<EquipmentSlot> right) {
    Item i = item.message();
    String category = EnumWords.word(i.getCategory());
    if (right.isEmpty() && i.hasSlot()) {
      item.fault(
          this,
          "slot",
          "An item of category %s can't be equipped; remove slot.".formatted(category));
    } else if (right.isPresent() && (!i.hasSlot() || i.getSlot() != right.get())) {
      item.fault(
          this,
          i.hasSlot() ? "slot" : "category",
          "An item of category %s goes into slot %s; write that."
              .formatted(category, EnumWords.word(right.get())));
    }
  }

  private static Optional<EquipmentSlot> slot(ItemCategory category) {
    return switch (category) {
      case ITEM_CATEGORY_WEAPON, ITEM_CATEGORY_RANGED_WEAPON ->
          Optional.of(EquipmentSlot.EQUIPMENT_SLOT_WEAPON);
      case ITEM_CATEGORY_ARMOR -> Optional.of(EquipmentSlot.EQUIPMENT_SLOT_ARMOR);
      case ITEM_CATEGORY_SHIELD -> Optional.of(EquipmentSlot.EQUIPMENT_SLOT_OFF_HAND);
      case ITEM_CATEGORY_RING -> Optional.of(EquipmentSlot.EQUIPMENT_SLOT_RING);
      case ITEM_CATEGORY_AMULET -> Optional.of(EquipmentSlot.EQUIPMENT_SLOT_AMULET);
      case ITEM_CATEGORY_CONSUMABLE,
          ITEM_CATEGORY_THROWABLE,
          ITEM_CATEGORY_KEY,
          ITEM_CATEGORY_UNSPECIFIED,
          UNRECOGNIZED ->
          Optional.empty();
    };
  }
}
