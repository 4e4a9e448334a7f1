package dev.undercroft.server.plan;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import java.util.ArrayList;
import java.util.List;

/// A plan for people at a terminal. A first release is told in one line, since everything is new.
public final class PlanText {
  private final List<String> lines = new ArrayList<>();

  private PlanText() {}

  /// @param faults the refusals of the plan
  public static String of(SeedPlan plan, List<Fault> faults) {
    var text = new PlanText();
    if (plan.active() == null) {
      text.lines.add(PlanWords.first(plan));
    } else if (plan.isUnchanged()) {
      text.lines.add(
          "Release " + plan.active() + " holds these records already: nothing would be published.");
    } else {
      text.lines.add(
          "Against release %s: %s.".formatted(plan.active(), PlanWords.counts(plan.records())));
      text.changed(plan);
    }
    if (!faults.isEmpty()) {
      text.section("Refused as it is:");
      text.lines.add(FaultPrinter.human(faults));
    }
    return String.join("\n", text.lines);
  }

  private void changed(SeedPlan plan) {
    section("Records:");
    plan.records().forEach(this::record);
    if (!plan.bumps().isEmpty()) {
      section("Versions:");
      plan.bumps().forEach(this::bump);
    }
    section("Impact:");
    List<Spread> impact = Spread.of(plan.impact());
    if (impact.isEmpty()) {
      lines.add("  none that the formulas know");
    }
    impact.forEach(this::impact);
    if (plan.pinnedSaves() > 0) {
      section(PlanWords.saves(plan.pinnedSaves()));
    }
  }

  private void record(RecordChange change) {
    switch (change) {
      case RecordChange.Added added -> lines.add("  + " + PlanWords.place(added));
      case RecordChange.Removed removed -> lines.add("  - " + PlanWords.place(removed));
      case RecordChange.Renamed renamed ->
          lines.add("  - %s, now %s".formatted(PlanWords.place(renamed), renamed.to()));
      case RecordChange.Changed changed -> changed.fields().forEach(field -> field(changed, field));
    }
  }

  private void field(RecordChange.Changed record, FieldChange field) {
    lines.add(
        "  ~ %s: %s → %s"
            .formatted(
                PlanWords.place(record, field),
                PlanWords.value(field.before()),
                PlanWords.value(field.after())));
  }

  private void bump(KindBump bump) {
    lines.add(
        "  %s: %s since %s, %s; %s"
            .formatted(
                bump.kind(),
                bump.bump().word(),
                bump.active(),
                bump.why(),
                PlanWords.verdict(bump)));
  }

  private void impact(Spread spread) {
    String heroes = spread.heroes().isEmpty() ? "" : " (" + spread.heroes() + ")";
    lines.add(
        "  floor %d, %s%s: %s → %s"
            .formatted(spread.floor(), spread.title(), heroes, spread.before(), spread.after()));
  }

  private void section(String title) {
    lines.add("");
    lines.add(title);
  }
}
