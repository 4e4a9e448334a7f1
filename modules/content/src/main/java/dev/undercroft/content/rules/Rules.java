package dev.undercroft.content.rules;

import java.util.List;

/// Every rule of the product.
public final class Rules {
  public static final List<Rule> ALL =
      List.of(
          new FloorRange(),
          new TorchRange(),
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
          new ScreenFits(),
          new EveryFloorIsThere(),
          new FloorBossAndThemeAgree(),
          new FloorAspect(),
          new PoolEnemies(),
          new PoolRange(),
          new FloorZones(),
          new ZoneModifiers(),
          new OneCreatureEach(),
          new CreatureCategories(),
          new CreatureNames(),
          new CreatureFloors(),
          new CreatureDescriptions(),
          new TraitFigures(),
          new FeatDoesSomething(),
          new ArtifactFigures(),
          new VowRewardFits(),
          new LevelCurve(),
          new LevelsAsCombatSays(),
          new CombatRanges(),
          new CompletionShares(),
          new ConditionCompiles(),
          new ConditionReachable(),
          new ProgressMatchesCondition(),
          new SomethingHidden());

  private Rules() {}
}
