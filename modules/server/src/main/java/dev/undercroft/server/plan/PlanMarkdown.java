package dev.undercroft.server.plan;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.seed.Fault;
import java.util.ArrayList;
import java.util.List;

/// A plan as the comment of a pull request: what matters first, long tables folded.
public final class PlanMarkdown {
  // Forges cut comments off at 65,536 characters.
  private static final int ROWS = 200;

  private final List<String> lines = new ArrayList<>();

  private PlanMarkdown() {}

  /// @param faults the refusals of the plan
  public static String of(SeedPlan plan, List<Fault> faults) {
    var text = new PlanMarkdown();
    text.lines.add("### What these seeds would change");
    if (plan.active() == null) {
      text.paragraph(PlanWords.first(plan));
    } else if (plan.isUnchanged()) {
      text.paragraph("Nothing: release " + plan.active() + " holds these records already.");
    } else {
      text.paragraph(
          "Against release %s: **%s**.".formatted(plan.active(), PlanWords.counts(plan.records())));
    }
    text.faults(faults);
    if (plan.active() != null && !plan.isUnchanged()) {
      text.changed(plan);
    }
    return String.join("\n", text.lines);
  }

  /// Faults of the check, for which there is no plan.
  public static String ofFaults(List<Fault> faults) {
    var text = new PlanMarkdown();
    text.lines.add("### What these seeds would change");
    text.faults(faults);
    return String.join("\n", text.lines);
  }

  private void changed(SeedPlan plan) {
    if (plan.pinnedSaves() > 0) {
      paragraph(PlanWords.saves(plan.pinnedSaves()));
    }
    table(
        "Versions",
        List.of("file", "bump", "why", "verdict"),
        plan.bumps().stream().map(PlanMarkdown::bump).toList());
    table(
        "Records",
        List.of("what", "before", "after"),
        plan.records().stream().flatMap(change -> rows(change).stream()).toList());
    table(
        "Impact",
        List.of("floor", "figure", "for", "before", "after"),
        Spread.of(plan.impact()).stream().map(PlanMarkdown::impact).toList());
  }

  private void faults(List<Fault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    paragraph("**Refused as it is:**");
    lines.add("");
    faults.forEach(fault ->
        lines.add("- `%s:%d` %s".formatted(fault.file(), fault.line(), plain(fault.message()))));
  }

  private static List<String> bump(KindBump bump) {
    return List.of(
        code(bump.kind() + ".json"),
        bump.bump().word(),
        bump.why(),
        (bump.isEnough() ? "" : "**") + PlanWords.verdict(bump) + (bump.isEnough() ? "" : "**"));
  }

  private static List<List<String>> rows(RecordChange change) {
    return switch (change) {
      case RecordChange.Added added -> List.of(List.of(code(PlanWords.place(added)), "", "added"));
      case RecordChange.Removed removed ->
          List.of(List.of(code(PlanWords.place(removed)), "", "removed"));
      case RecordChange.Renamed renamed ->
          List.of(List.of(code(PlanWords.place(renamed)), "", "renamed to " + renamed.to()));
      case RecordChange.Changed changed ->
          changed.fields().stream().map(field -> row(changed, field)).toList();
    };
  }

  private static List<String> row(RecordChange.Changed record, FieldChange field) {
    return List.of(
        code(PlanWords.place(record, field)),
        code(PlanWords.value(field.before())),
        code(PlanWords.value(field.after())));
  }

  private static List<String> impact(Spread spread) {
    return List.of(
        String.valueOf(spread.floor()),
        spread.title(),
        spread.heroes(),
        spread.before(),
        spread.after());
  }

  private void table(String title, List<String> head, List<List<String>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    paragraph(
        "<details%s><summary>%s (%d)</summary>"
            .formatted(rows.size() <= 12 ? " open" : "", title, rows.size()));
    lines.add("");
    lines.add(line(head));
    lines.add("|" + " --- |".repeat(head.size()));
    rows.stream().limit(ROWS).forEach(row -> lines.add(line(row)));
    if (rows.size() > ROWS) {
      paragraph((rows.size() - ROWS) + " more: `./undercroft seed plan` shows them all.");
    }
    paragraph("</details>");
  }

  private void paragraph(String text) {
    lines.add("");
    lines.add(text);
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells.stream().map(PlanMarkdown::cell).toList()) + " |";
  }

  // Nothing of a seed file may end the cell it stands in.
  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  // What a fault quotes is not read as HTML.
  private static String plain(String text) {
    return cell(text).replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String code(String text) {
    String fence = text.contains("`") ? "``" : "`";
    return fence + (fence.length() > 1 ? " " : "") + text + (fence.length() > 1 ? " " : "") + fence;
  }
}
