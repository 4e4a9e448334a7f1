package dev.undercroft.content.impact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is rolled for damage.
///
/// @param bonus added to their sum, may be negative
record Dice(int count, int sides, int bonus) {
  private static final Pattern NOTATION = Pattern.compile("(\\d+)d(\\d+)([+-]\\d+)?");

  /// @param notation as the schemas have it: 2d6+1
  static Dice of(String notation) {
    Matcher dice = NOTATION.matcher(notation);
    if (!dice.matches()) {
      throw new IllegalArgumentException("dice are like 2d6+1, not " + notation);
    }
    int bonus = dice.group(3) == null ? 0 : Integer.parseInt(dice.group(3));
    return new Dice(Integer.parseInt(dice.group(1)), Integer.parseInt(dice.group(2)), bonus);
  }

  double mean() {
    return count * (sides + 1) / 2.0 + bonus;
  }
}
