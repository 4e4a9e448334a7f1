package dev.undercroft.server.plan;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.policy.KindBump;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What text and Markdown say in the same words.
final class PlanWords {
  private static final int LONGEST = 80;

  private PlanWords() {}

  static String first(SeedPlan plan) {
    int records = plan.records().size();
    return "Nothing was published yet: this would be the first release, of "
        + records
        + (records == 1 ? " record." : " records.");
  }

  /// 1 record added, 2 changed.
  static String counts(SeedPlan plan) {
    List<String> counts =
        Stream.of(
                count(plan, RecordChange.Added.class, "added"),
                count(plan, RecordChange.Removed.class, "removed"),
                count(plan, RecordChange.Renamed.class, "renamed"),
                count(plan, RecordChange.Changed.class, "changed"))
            .filter(words -> !words.isEmpty())
            .toList();
    String noun = counts.getFirst().startsWith("1 ") ? " record " : " records ";
    return String.join(", ", counts).replaceFirst(" ", noun);
  }

  private static String count(SeedPlan plan, Class<? extends RecordChange> type, String word) {
    long count = plan.records().stream().filter(type::isInstance).count();
    return count == 0 ? "" : count + " " + word;
  }

  /// A value as a seed file would say it, shortened; "none" for one that is not there.
  static String value(@Nullable JsonNode value) {
    if (value == null) {
      return "none";
    }
    String text = value.toString();
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /// Where in the seeds: enemies/goblin.hp.
  static String place(RecordChange.Changed record, FieldChange field) {
    String place = record.kind().equals(record.key()) ? record.kind() : place(record);
    return place + "." + field.path();
  }

  static String place(RecordChange record) {
    return record.kind() + "/" + record.key();
  }

  /// Whether the version will do.
  static String verdict(KindBump bump) {
    return bump.isEnough()
        ? bump.given() + " will do"
        : bump.given() + " is too small, it needs " + bump.needed();
  }

  static String saves(long count) {
    return count == 1
        ? "1 save was made under a release that holds a record which is gone here; it keeps its release."
        : count
            + " saves were made under releases that hold a record which is gone here; they keep their releases.";
  }
}
