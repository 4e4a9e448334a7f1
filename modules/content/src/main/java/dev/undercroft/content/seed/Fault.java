package dev.undercroft.content.seed;

import java.util.Comparator;

/// One thing that is wrong with the seeds.
///
/// @param file as the caller would type it: data/seeds/enemies.json
/// @param line from 1; 1 when the whole file is meant
/// @param column from 1, in UTF-16 units as editors count them
/// @param pointer JSON pointer (RFC 6901) of the value meant; empty for the whole file
/// @param rule which rule is broken, in kebab case: reference
/// @param message what is wrong, with the value, and the mend
public record Fault(String file, int line, int column, String pointer, String rule, String message)
    implements Comparable<Fault> {

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file)
          .thenComparingInt(Fault::line)
          .thenComparingInt(Fault::column)
          .thenComparing(Fault::pointer)
          .thenComparing(Fault::rule)
          .thenComparing(Fault::message);

  public Fault {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns start at 1: " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Fault other) {
    return BY_PLACE.compare(this, other);
  }
}
