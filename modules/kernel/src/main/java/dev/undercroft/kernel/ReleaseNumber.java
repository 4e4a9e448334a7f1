package dev.undercroft.kernel;

/// Number of a content release: 1 for the first, one more with every publish.
public record ReleaseNumber(int value) implements Comparable<ReleaseNumber> {
  public ReleaseNumber {
    if (value < 1) {
      throw new IllegalArgumentException("a release number starts at 1, was " + value);
    }
  }

  @Override
  public int compareTo(ReleaseNumber other) {
    return Integer.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
