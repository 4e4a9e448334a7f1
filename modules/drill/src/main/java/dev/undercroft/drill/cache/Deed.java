package dev.undercroft.drill.cache;

import java.util.random.RandomGenerator;

/// What a client does next: nine of ten times it reads.
enum Deed {
  RENAME(53),
  PUT_SAVE(45),
  /// Few, since each needs a login in its place, and that a hash.
  END_SESSION(2),
  CHECK_SESSION(100),
  GET_SAVE(50),
  LIST_SAVES(250),
  GET_PROFILE(250),
  GET_ME(250);

  private static final int ALL = 1000;

  private final int perMille;

  Deed(int perMille) {
    this.perMille = perMille;
  }

  /// The deeds in turn.
  static Deed of(int number) {
    return values()[number % values().length];
  }

  static Deed draw(RandomGenerator random) {
    int left = random.nextInt(ALL);
    for (Deed deed : values()) {
      left -= deed.perMille;
      if (left < 0) {
        return deed;
      }
    }
    throw new IllegalStateException("the deeds are fewer than " + ALL);
  }
}
