package dev.undercroft.drill.releases;

/// A promise that was not kept.
enum Breach {
  STALE("answers of a release that was left"),
  MIXED("answers of two releases at once"),
  ALTERED("releases that are not what was published"),
  ASTRAY("answers by number of another release"),
  GAP("moves that a watcher was not told, or told otherwise"),
  LOST("acknowledged moves that are not in the history, or twice"),
  DIFFERENT("differences that the doctor finds at the end");

  private final String title;

  Breach(String title) {
    this.title = title;
  }

  @Override
  public String toString() {
    return title;
  }
}
