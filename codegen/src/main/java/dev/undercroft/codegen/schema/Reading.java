package dev.undercroft.codegen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What the readers of one run share.
final class Reading {
  private final Faults faults;
  private final Map<String, EnumShape> enums;
  private final Set<String> kinds;
  private final List<Consumer<Model>> later = new ArrayList<>();

  Reading(Faults faults, Map<String, EnumShape> enums, Set<String> kinds) {
    this.faults = faults;
    this.enums = enums;
    this.kinds = kinds;
  }

  Faults faults() {
    return faults;
  }

  Map<String, EnumShape> enums() {
    return enums;
  }

  /// Names of all kinds, those included that turn out to be faulty.
  Set<String> kinds() {
    return kinds;
  }

  /// Leaves a check for when every kind has been read.
  void later(Consumer<Model> check) {
    later.add(check);
  }

  void finish(Model model) {
    later.forEach(check -> check.accept(model));
  }
}
