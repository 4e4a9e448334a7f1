package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.LoreEntry;

/// A text of the lore is long enough to say something and short enough to be read standing up.
final class LoreLength implements Rule {
  private static final int FEWEST = 60;
  private static final int MOST = 200;

  @Override
  public String name() {
    return "lore-length";
  }

  @Override
  public void check(Records records) {
    for (Located<LoreEntry> entry : records.of(LoreEntry.class, "text")) {
      int words = entry.message().getText().strip().split("\\s+").length;
      if (words < FEWEST || words > MOST) {
        entry.fault(
            this,
            "text",
            "The text has %d words; it takes %d to %d. %s."
                .formatted(
                    words,
                    FEWEST,
                    MOST,
                    words < FEWEST
                        ? "Add %d".formatted(FEWEST - words)
                        : "Remove %d".formatted(words - MOST)));
      }
    }
  }
}
