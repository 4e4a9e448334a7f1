package dev.undercroft.content.policy;

import java.util.Comparator;
import java.util.List;

/// What a kind's edits ask of its version.
///
/// @param active the version it has in the active release
/// @param given the version that its seed file has
/// @param reasons at least one, the weightiest first
public record KindBump(String kind, Version active, Version given, List<Reason> reasons) {
  public KindBump {
    reasons =
        reasons.stream()
            .sorted(Comparator.comparing((Reason reason) -> reason.edit().bump()).reversed())
            .toList();
  }

  public Bump bump() {
    return reasons.getFirst().edit().bump();
  }

  /// The least version that will do.
  public Version needed() {
    return active.next(bump());
  }

  public boolean isEnough() {
    return given.compareTo(needed()) >= 0;
  }

  /// The edits that ask for this bump, in words, and how many more there are.
  public String why() {
    List<Reason> weightiest =
        reasons.stream().filter(reason -> reason.edit().bump() == bump()).toList();
    String first = weightiest.getFirst().sentence();
    int more = weightiest.size() - 1;
    return more == 0 ? first : first + ", and " + more + " more like it";
  }
}
