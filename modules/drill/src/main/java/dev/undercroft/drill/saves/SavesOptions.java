package dev.undercroft.drill.saves;

/// How a drill is to be.
///
/// @param kills how often somebody is killed, 1..10000
/// @param writers 1..100 that write at the same time, each to a slot of its own
/// @param seed repeats who is killed, and what is written
public record SavesOptions(int kills, int writers, long seed) {
  private static final int MAX_KILLS = 10_000;
  private static final int MAX_WRITERS = 100;

  public SavesOptions {
    if (kills < 1 || kills > MAX_KILLS) {
      throw new IllegalArgumentException("kills must be 1.." + MAX_KILLS + ", was " + kills);
    }
    if (writers < 1 || writers > MAX_WRITERS) {
      throw new IllegalArgumentException("writers must be 1.." + MAX_WRITERS + ", was " + writers);
    }
  }
}
