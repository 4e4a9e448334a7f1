package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Floor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Each floor from the first to the last has a record. That none has two is a matter of its key.
final class EveryFloorIsThere implements Rule {
  private static final int FLOORS = 8;

  @Override
  public String name() {
    return "every-floor";
  }

  @Override
  public void check(Records records) {
    Set<Integer> there =
        records.of(Floor.class, "number").stream()
            .map(f -> f.message().getNumber())
            .collect(Collectors.toSet());
    String missing =
        IntStream.rangeClosed(1, FLOORS)
            .filter(number -> !there.contains(number))
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty() && records.complete(Floor.class, "number")) {
      records.fault(
          this,
          Floor.class,
          "Floor %s is not there; the dungeon has floors 1 to %d.".formatted(missing, FLOORS));
    }
  }
}
