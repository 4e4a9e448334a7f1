package dev.undercroft.content.rules;

import java.util.List;

/// Every rule of the product.
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new FloorRange(),
          new TorchRange(),
          new BossAndThemeAgree(),
          new EveryFloorHasOneBoss(),
          new EveryFloorHasOneTheme(),
          new DecorationsPair(),
          new TerrainDrawnAlike(),
          new DamageTypes(),
          new ItemSlots(),
          new WeaponFigures(),
          new KeyLevels(),
          new ItemEffects(),
          new CompendiumIds(),
          new GuaranteedDrops(),
          new ElementWeaknesses(),
          new ElementCycle(),
          new TrapDamage(),
          new HazardFigures(),
          new StatusEffectFigures(),
          new AbilityFigures(),
          new AbilitiesAreUsed(),
          new BossTactics(),
          new EveryEnemyHasOneLine(),
          new EveryFloorHasOneIntro(),
          new EvidenceOnItsFloor(),
          new SortOrderUnique(),
          new HintPriorityUnique(),
          new NarrativeIdsUnique(),
          new LoreLength(),
          new ScreenFits());

  private Rules() {}
}
