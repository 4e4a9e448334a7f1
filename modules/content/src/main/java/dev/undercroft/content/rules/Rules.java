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
