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
