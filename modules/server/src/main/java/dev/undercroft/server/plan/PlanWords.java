package dev.undercroft.server.plan;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.policy.KindBump;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What is said of changes in the same words everywhere.
public final class PlanWords {
  private static final int LONGEST = 80;

  private PlanWords() {}

  static String first(SeedPlan plan) {
    int records = plan.records().size();
    return "Nothing was published yet: this would be the first release, of "
        + records
        + (records == 1 ? " record." : " records.");
  }

  /// 1 record added, 2 changed.
  ///
  /// @param changes at least one
  public static String counts(List<RecordChange> changes) {
    List<String> counts =
        Stream.of(
                count(changes, RecordChange.Added.class, "added"),
                count(changes, RecordChange.Removed.class, "removed"),
                count(changes, RecordChange.Renamed.class, "renamed"),
                count(changes, RecordChange.Changed.class, "changed"))
            .filter(words -> !words.isEmpty())
            .toList();
    String noun = counts.getFirst().startsWith("1 ") ? " record " : " records ";
    return String.join(", ", counts).replaceFirst(" ", noun);
  }

  private static String count(
      List<RecordChange> changes, Class<? extends RecordChange> type, String word) {
    long count = changes.stream().filter(type::isInstance).count();
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

  /// Where in the seeds: enemies/goblin.
  public static String place(RecordChange record) {
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
