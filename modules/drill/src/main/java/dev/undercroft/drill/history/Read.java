package dev.undercroft.drill.history;

import dev.undercroft.drill.history.Violation.Kind;

/// A read that is under way. One that fails needs no word: it says nothing about the register.
public final class Read {
  private final History history;
  private final Register register;
  private final String what;
  private final String node;
  private final Kind whenOlder;
  private final String from;
  private final Register.Known known;
  private final long start;

  Read(History history, Register register, String what, String node, Kind whenOlder) {
    this.history = history;
    this.register = register;
    this.what = what;
    this.node = node;
    this.whenOlder = whenOlder;
    from = history.goingOn();
    // The clock last: whatever it must respect was known before the start that is printed.
    known = register.known(history.now() - history.settlingNanos());
    start = history.now();
  }

  /// It has been answered.
  public void returned(long version) {
    register.returned(operation(version), known, whenOlder);
  }

  /// It has been answered with what nobody wrote: another key's value, say, or bytes that don't
  /// belong to the version.
  ///
  /// @param version the version that it claims to be, -1 when that can't be told
  public void invented(long version) {
    register.invented(operation(version));
  }

  private Operation operation(long version) {
    return new Operation(what, node, version, start, history.now(), from, history.goingOn());
  }
}
