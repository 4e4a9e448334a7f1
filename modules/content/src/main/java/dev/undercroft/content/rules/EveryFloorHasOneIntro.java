package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Narrative;
import dev.undercroft.proto.content.v1.Narrative.FloorIntro;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Each floor has one intro.
final class EveryFloorHasOneIntro implements Rule {
  private static final int FLOORS = 8;

  @Override
  public String name() {
    return "one-intro-a-floor";
  }

  @Override
  public void check(Records records) {
    for (Located<Narrative> narrative : records.of(Narrative.class, "floor_intros")) {
      List<FloorIntro> intros = narrative.message().getFloorIntrosList();
      new Once(this, "Floor %s has an intro already (%s); remove one.")
          .meetEach(narrative, "floor_intros", intros, "floor", FloorIntro::getFloor);
      Set<Integer> taken = intros.stream().map(FloorIntro::getFloor).collect(Collectors.toSet());
      String open =
          IntStream.rangeClosed(1, FLOORS)
              .filter(floor -> !taken.contains(floor))
              .mapToObj(String::valueOf)
              .collect(Collectors.joining(", "));
      if (!open.isEmpty()) {
        narrative.fault(
            this, "floor_intros", "No intro for floor %s; every floor has one.".formatted(open));
      }
    }
  }
}
