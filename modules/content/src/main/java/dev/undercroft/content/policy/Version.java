package dev.undercroft.content.policy;

import java.util.Comparator;
import java.util.stream.Stream;

/// A semantic version of a kind's records.
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  /// @param text as the schema of seed files has it: 1.4.0
  public static Version of(String text) {
    int[] parts = Stream.of(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    if (parts.length != 3) {
      throw new IllegalArgumentException("a version is major.minor.patch, not " + text);
    }
    return new Version(parts[0], parts[1], parts[2]);
  }

  /// The least version with this part risen.
  public Version next(Bump bump) {
    return switch (bump) {
      case MAJOR -> new Version(major + 1, 0, 0);
      case MINOR -> new Version(major, minor + 1, 0);
      case PATCH -> new Version(major, minor, patch + 1);
    };
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
