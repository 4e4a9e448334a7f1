package dev.undercroft.bench.stand;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes what clients see of releases, each of them once a release.
final class Lookout {
  private final int lookers;
  private final Map<Integer, Sighting> sightings = new ConcurrentHashMap<>();
  private volatile String wrong = "";

  /// @param lookers how many there are
  Lookout(int lookers) {
    this.lookers = lookers;
  }

  void saw(int release) {
    of(release).seen();
  }

  /// One of them looks no more.
  void lost(Throwable failure) {
    wrong = ": " + failure.getMessage();
  }

  /// The release is looked for anew: who saw it before counts no more.
  void forget(int release) {
    sightings.remove(release);
  }

  /// @return when the last of all saw it, in {@link System#nanoTime}
  long await(int release) {
    return of(release).await(() -> wrong);
  }

  private Sighting of(int release) {
    return sightings.computeIfAbsent(release, _ -> new Sighting(lookers));
  }
}
