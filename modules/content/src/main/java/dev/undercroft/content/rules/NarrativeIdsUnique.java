package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.Hint;
import dev.undercroft.proto.content.v1.Narrative.MicroEvent;
import dev.undercroft.proto.content.v1.Narrative.Quote;
import java.util.List;
import java.util.function.Function;

/// No two quotes, hints or micro events share an id.
final class NarrativeIdsUnique implements Rule {
  @Override
  public String name() {
    return "narrative-ids";
  }

  @Override
  public void check(Records records) {
    check(records, "quotes", Narrative::getQuotesList, Quote::getId);
    check(records, "hints", Narrative::getHintsList, Hint::getId);
    check(records, "micro_events", Narrative::getMicroEventsList, MicroEvent::getId);
  }

  private <E> void check(
      Records records, String list, Function<Narrative, List<E>> elements, Function<E, Object> id) {
    for (Located<Narrative> narrative : records.of(Narrative.class, list)) {
      new Once(this, "\"%s\" is there already (%s); give this one another id.")
          .meetEach(narrative, list, elements.apply(narrative.message()), "id", id);
    }
  }
}
