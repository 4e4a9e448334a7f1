package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Theme;

/// A theme's fewest torches are not more than its most.
final class TorchRange implements Rule {
  @Override
  public String name() {
    return "torch-range";
  }

  @Override
  public void check(Records records) {
    for (Located<Theme> theme : records.of(Theme.class, "torch_min", "torch_max")) {
      int fewest = theme.message().getTorchMin();
      int most = theme.message().getTorchMax();
      if (fewest > most) {
        theme.fault(
            this,
            "torch_min",
            "torch_min %d is more than torch_max %d; lower the one or raise the other."
                .formatted(fewest, most));
      }
    }
  }
}
