package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Theme;

/// A theme's decorations in Unicode and in ASCII stand for each other one by one.
final class DecorationsPair implements Rule {
  @Override
  public String name() {
    return "decorations-pair";
  }

  @Override
  public void check(Records records) {
    for (Located<Theme> theme :
        records.of(Theme.class, "decorations_unicode", "decorations_ascii")) {
      int unicode = theme.message().getDecorationsUnicodeCount();
      int ascii = theme.message().getDecorationsAsciiCount();
      if (unicode != ascii) {
        theme.fault(
            this,
            "decorations_ascii",
            "There are %d decorations in ASCII for %d in decorations_unicode; write one for each."
                .formatted(ascii, unicode));
      }
    }
  }
}
