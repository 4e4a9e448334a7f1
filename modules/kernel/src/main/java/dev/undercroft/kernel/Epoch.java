package dev.undercroft.kernel;

import java.util.Objects;

/// One period in the life of the shared cache. Odd numbers are periods of trust, in which the cache
/// is used; even ones are periods without. They only ever follow one another, one by one.
///
/// @param generation random, so that it is never used twice; empty without trust. A value in the
///   cache counts only in the generation that it was put there in
/// @param process which Redis process the generation belongs to; empty without trust
public record Epoch(long number, String generation, String process) {
  public Epoch {
    Objects.requireNonNull(generation);
    Objects.requireNonNull(process);
    if (number < 0) {
      throw new IllegalArgumentException("an epoch's number starts at 0, was " + number);
    }
    if (generation.isEmpty() == isOdd(number)) {
      throw new IllegalArgumentException("epoch " + number + " with generation " + generation);
    }
  }

  /// Whether the cache is used.
  public boolean isTrusted() {
    return isOdd(number);
  }

  /// The period without trust that ends this one.
  public Epoch ended() {
    if (!isTrusted()) {
      throw new IllegalStateException("epoch " + number + " is without trust already");
    }
    return new Epoch(number + 1, "", "");
  }

  /// The period of trust that follows this one.
  public Epoch followedBy(String generation, String process) {
    if (isTrusted()) {
      throw new IllegalStateException("epoch " + number + " has to be ended first");
    }
    return new Epoch(number + 1, generation, process);
  }

  private static boolean isOdd(long number) {
    return number % 2 == 1;
  }
}
