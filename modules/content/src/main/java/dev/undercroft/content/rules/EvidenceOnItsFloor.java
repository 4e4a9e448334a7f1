package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.LoreEntry;
import dev.undercroft.proto.content.v1.LoreItemType;
import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.MicroEvent;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a micro event leaves behind is evidence, and found on the event's own floor.
final class EvidenceOnItsFloor implements Rule {
  @Override
  public String name() {
    return "evidence-floor";
  }

  @Override
  public void check(Records records) {
    Map<String, Located<LoreEntry>> lore =
        records.of(LoreEntry.class, "id", "floor", "item_type").stream()
            .collect(Collectors.toMap(e -> e.message().getId(), Function.identity()));
    for (Located<Narrative> narrative : records.of(Narrative.class, "micro_events")) {
      List<MicroEvent> events = narrative.message().getMicroEventsList();
      for (int i = 0; i < events.size(); i++) {
        Located<LoreEntry> entry = lore.get(events.get(i).getEvidenceId());
        if (entry != null) {
          check(narrative, "micro_events/" + i, events.get(i), entry);
        }
      }
    }
  }

  private void check(
      Located<Narrative> narrative, String at, MicroEvent event, Located<LoreEntry> entry) {
    LoreEntry found = entry.message();
    if (found.getItemType() != LoreItemType.LORE_ITEM_TYPE_EVIDENCE) {
      narrative.fault(
          this,
          at + "/evidence_id",
          "\"%s\" is no evidence (%s); name an entry whose item_type is evidence."
              .formatted(found.getId(), entry.place().of("item_type")));
    } else if (found.getFloor() != event.getFloor()) {
      narrative.fault(
          this,
          at + "/floor",
          "\"%s\" happens on floor %d, but its evidence \"%s\" is found on floor %d (%s); give both the same."
              .formatted(
                  event.getId(),
                  event.getFloor(),
                  found.getId(),
                  found.getFloor(),
                  entry.place().of("floor")));
    }
  }
}
