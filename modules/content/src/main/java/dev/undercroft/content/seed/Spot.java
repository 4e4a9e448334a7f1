package dev.undercroft.content.seed;

import tools.jackson.core.TokenStreamLocation;

/// A place in a text; line and column count from 1.
record Spot(int line, int column) {
  static final Spot START = new Spot(1, 1);

  static Spot of(TokenStreamLocation location) {
    return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
