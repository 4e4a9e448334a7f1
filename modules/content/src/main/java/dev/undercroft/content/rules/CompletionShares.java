package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.CombatRules;
import dev.undercroft.proto.content.v1.CombatRules.Formulas.Completion;

/// The parts that completion is made of are 1 together.
final class CompletionShares implements Rule {
  /// Decimal fractions are not exact in binary.
  private static final double NEAR = 1e-9;

  @Override
  public String name() {
    return "completion-shares";
  }

  @Override
  public void check(Records records) {
    for (Located<CombatRules> rules : records.of(CombatRules.class, "formula")) {
      Completion parts = rules.message().getFormula().getCompletion();
      double sum = parts.getFloorsShare() + parts.getWardensShare() + parts.getLoreShare();
      if (Math.abs(sum - 1) > NEAR) {
        rules.fault(
            this,
            "formula/completion",
            "floors_share, wardens_share and lore_share are %.4g together; make them 1."
                .formatted(sum));
      }
    }
  }
}
