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
          new TerrainDrawnAlike());

  private Rules() {}
}
