package dev.undercroft.drill.cache;

import dev.undercroft.drill.fault.Fault;
import dev.undercroft.drill.fault.Strike;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is going on around the nodes, for whoever reads of a violation.
final class Weather {
  private static final String CALM = "calm";

  private record Now(String story, @Nullable Fault fault) {}

  private volatile Now now = new Now(CALM, null);

  void during(Strike strike) {
    now = new Now(strike.story(), strike.fault());
  }

  /// Everything is mended, but nodes still find back.
  void after(Strike strike) {
    now = new Now("just after: " + strike.story(), strike.fault());
  }

  void calm() {
    now = new Now(CALM, null);
  }

  String story() {
    return now.story();
  }

  /// The one under way, or over a moment ago.
  Optional<Fault> fault() {
    return Optional.ofNullable(now.fault());
  }
}
