package dev.undercroft.codegen.schema;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers faults, each once: a shape that many refer to is looked at many times.
final class Faults {
  private record Key(Json.Place place, String problem) {}

  private final Map<Key, Fault> found = new LinkedHashMap<>();

  /// @param problem and mend are clauses without a full stop
  void add(Json.Place place, String problem, String mend) {
    found.putIfAbsent(new Key(place, problem), new Fault(place, problem, mend));
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
    return found.values().stream()
        .sorted(
            Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column))
        .toList();
  }
}
