package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Boss;
import java.util.HashSet;
import java.util.Set;

/// A boss's tactical figures are those of its own abilities, once each.
final class BossTactics implements Rule {
  @Override
  public String name() {
    return "boss-tactics";
  }

  @Override
  public void check(Records records) {
    for (Located<Boss> boss : records.of(Boss.class, "id", "abilities", "tactical")) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < boss.message().getTacticalCount(); i++) {
        String ability = boss.message().getTactical(i).getAbilityId();
        String field = "tactical/" + i + "/ability_id";
        if (!boss.message().getAbilitiesList().contains(ability)) {
          boss.fault(
              this,
              field,
              "\"%s\" is none of the abilities of \"%s\" (%s); add it there, or remove this."
                  .formatted(ability, boss.message().getId(), boss.place().of("abilities")));
        } else if (!seen.add(ability)) {
          boss.fault(this, field, "\"%s\" is here twice; keep one of the two.".formatted(ability));
        }
      }
    }
  }
}
