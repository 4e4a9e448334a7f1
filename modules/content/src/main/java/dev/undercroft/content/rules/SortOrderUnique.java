package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.LoreEntry;
import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.Quote;

/// No two entries of the lore share a place in the order they are listed in, nor do two quotes.
final class SortOrderUnique implements Rule {
  private static final String TAKEN = "sort_order %s is taken already (%s); give this one another.";

  @Override
  public String name() {
    return "sort-order";
  }

  @Override
  public void check(Records records) {
    Once entries = new Once(this, TAKEN);
    for (Located<LoreEntry> entry : records.of(LoreEntry.class, "sort_order")) {
      entries.meet(entry, "sort_order", entry.message().getSortOrder());
    }
    for (Located<Narrative> narrative : records.of(Narrative.class, "quotes")) {
      new Once(this, TAKEN)
          .meetEach(
              narrative,
              "quotes",
              narrative.message().getQuotesList(),
              "sort_order",
              Quote::getSortOrder);
    }
  }
}
