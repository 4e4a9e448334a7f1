package dev.undercroft.server.plan;

import dev.undercroft.content.Release;
import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.FieldChange.Part;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Figure;
import dev.undercroft.content.impact.Moved;
import dev.undercroft.content.impact.Subject;
import dev.undercroft.content.policy.Edit;
import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.policy.Reason;
import dev.undercroft.content.policy.Version;
import dev.undercroft.content.policy.VersionRefusal;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.kernel.ReleaseNumber;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/// A plan with something of everything, and one with nothing.
final class SamplePlan {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Release RELEASE = new Release(new ReleaseNumber(3), "ab".repeat(32));

  static final SeedPlan UNCHANGED =
      new SeedPlan(RELEASE, List.of(), List.of(), List.of(), List.of(), 0);

  static final SeedPlan FIRST =
      new SeedPlan(
          null,
          List.of(new RecordChange.Added("enemies", "goblin")),
          List.of(),
          List.of(),
          List.of(),
          0);

  static final SeedPlan CHANGED =
      new SeedPlan(
          RELEASE,
          List.of(
              new RecordChange.Added("enemies", "bat"),
              new RecordChange.Changed(
                  "enemies",
                  "goblin",
                  List.of(
                      new FieldChange(
                          "hp", "hp", Part.FIELD, JSON.numberNode(7), JSON.numberNode(9)),
                      new FieldChange(
                          "element", "element", Part.FIELD, null, JSON.stringNode("da|rk")))),
              new RecordChange.Removed("enemies", "orc"),
              new RecordChange.Renamed("lore", "letter", "last_letter")),
          List.of(
              bump("enemies", "2.0.0", Edit.RECORD_REMOVED, "orc"),
              bump("lore", "1.1.0", Edit.RECORD_RENAMED, "letter")),
          List.of(new VersionRefusal("lore", "version", "Set it to 2.0.0 or <higher>.")),
          List.of(
              moved("elf", "mage", 3.0, 4.0),
              moved("orc", "warrior", 1.0, 1.5),
              new Moved(new Subject(Figure.KILLS_TO_NEXT_LEVEL, 2, "", "", ""), 2.5, null)),
          1200);

  private SamplePlan() {}

  /// What is refused of a plan.
  static List<Fault> faults(SeedPlan plan) {
    return plan.refusals().stream().map(refusal -> refusal.fault(Path.of("data"))).toList();
  }

  private static KindBump bump(String kind, String given, Edit edit, String subject) {
    return new KindBump(
        kind, Version.of("1.0.0"), Version.of(given), List.of(new Reason(edit, subject)));
  }

  private static Moved moved(String race, String playerClass, double before, double after) {
    return new Moved(
        new Subject(Figure.BLOWS_TO_KILL, 1, "goblin", race, playerClass), before, after);
  }
}
