package dev.undercroft.server.plan;

import dev.undercroft.content.SeedPlan;
import dev.undercroft.content.diff.FieldChange;
import dev.undercroft.content.diff.RecordChange;
import dev.undercroft.content.impact.Moved;
import dev.undercroft.content.impact.Subject;
import dev.undercroft.content.policy.KindBump;
import dev.undercroft.content.seed.Fault;
import dev.undercroft.content.seed.FaultPrinter;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan for programs: everything, each figure of each hero by itself.
///
/// `{"active": {"number", "hash"} or null, "changed", "records": [{"kind", "key", "change", "to",
/// "fields": [{"path", "before", "after"}]}], "bumps": [{"kind", "bump", "active", "given",
/// "needed", "enough", "reasons"}], "impact": [{"figure", "floor", "opponent", "race", "class",
/// "before", "after"}], "pinnedSaves", "faults"}`; what does not apply is left out.
public final class PlanJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlanJson() {}

  /// @param faults the refusals of the plan
  public static String of(SeedPlan plan, List<Fault> faults) {
    ObjectNode root = JSON.createObjectNode();
    var active = plan.active();
    if (active == null) {
      root.putNull("active");
    } else {
      root.putObject("active").put("number", active.number().value()).put("hash", active.hash());
    }
    root.put("changed", !plan.isUnchanged());
    ArrayNode records = root.putArray("records");
    plan.records().forEach(change -> record(change, records.addObject()));
    ArrayNode bumps = root.putArray("bumps");
    plan.bumps().forEach(bump -> bump(bump, bumps.addObject()));
    ArrayNode impact = root.putArray("impact");
    plan.impact().forEach(moved -> moved(moved, impact.addObject()));
    root.put("pinnedSaves", plan.pinnedSaves());
    root.set("faults", JSON.readTree(FaultPrinter.json(faults)).get("faults"));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void record(RecordChange change, ObjectNode to) {
    to.put("kind", change.kind()).put("key", change.key());
    switch (change) {
      case RecordChange.Added added -> to.put("change", "added");
      case RecordChange.Removed removed -> to.put("change", "removed");
      case RecordChange.Renamed renamed -> to.put("change", "renamed").put("to", renamed.to());
      case RecordChange.Changed changed -> {
        ArrayNode fields = to.put("change", "changed").putArray("fields");
        changed.fields().forEach(field -> field(field, fields.addObject()));
      }
    }
  }

  private static void field(FieldChange change, ObjectNode to) {
    to.put("path", change.path());
    if (change.before() != null) {
      to.set("before", change.before());
    }
    if (change.after() != null) {
      to.set("after", change.after());
    }
  }

  private static void bump(KindBump bump, ObjectNode to) {
    to.put("kind", bump.kind())
        .put("bump", bump.bump().word())
        .put("active", bump.active().toString())
        .put("given", bump.given().toString())
        .put("needed", bump.needed().toString())
        .put("enough", bump.isEnough());
    ArrayNode reasons = to.putArray("reasons");
    bump.reasons().forEach(reason -> reasons.add(reason.sentence()));
  }

  private static void moved(Moved moved, ObjectNode to) {
    Subject subject = moved.subject();
    to.put("figure", subject.figure().word()).put("floor", subject.floor());
    given(to, "opponent", subject.opponent());
    given(to, "race", subject.race());
    given(to, "class", subject.playerClass());
    if (moved.before() != null) {
      to.put("before", moved.before());
    }
    if (moved.after() != null) {
      to.put("after", moved.after());
    }
  }

  private static void given(ObjectNode to, String name, String value) {
    if (!value.isEmpty()) {
      to.put(name, value);
    }
  }
}
