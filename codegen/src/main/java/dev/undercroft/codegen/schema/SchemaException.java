package dev.undercroft.codegen.schema;

import java.util.List;
import java.util.stream.Collectors;

/// The schemas can't be generated from: all their faults at once, by file and line, one a line in
/// the message.
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public SchemaException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }
}
