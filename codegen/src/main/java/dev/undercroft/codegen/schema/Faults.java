package dev.undercroft.codegen.schema;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Gathers faults, each once: a shape that many refer to is looked at many times.
final class Faults {
  private final Set<Fault> found = new LinkedHashSet<>();

  /// @param problem and mend are clauses without a full stop
  void add(Json.Place place, String problem, String mend) {
    found.add(new Fault(place, problem, mend));
  }

  boolean none() {
    return found.isEmpty();
  }

  void refuse() {
    if (!none()) {
      throw new SchemaException(sorted());
    }
  }

  private List<Fault> sorted() {
    return found.stream()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column))
        .toList();
  }
}
