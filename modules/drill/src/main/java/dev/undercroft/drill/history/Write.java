package dev.undercroft.drill.history;

/// A write that is under way. One of which no outcome is told counts as unknown: it may have been
/// done, or be done later.
public final class Write {
  private final History history;
  private final Register register;
  private final long version;
  private final String what;
  private final String node;
  private final String from;
  private final long start;
  private final long acknowledgedBefore;

  Write(History history, Register register, long version, String what, String node) {
    this.history = history;
    this.register = register;
    this.version = version;
    this.what = what;
    this.node = node;
    from = history.goingOn();
    acknowledgedBefore = register.claim(version);
    start = history.now();
  }

  /// It is done: every read that starts from now on must see it.
  public void acknowledged() {
    var operation =
        new Operation(what, node, version, start, history.now(), from, history.goingOn());
    register.acknowledged(operation, acknowledgedBefore);
  }

  /// It was not done and never will be: nobody may see it.
  public void refused() {
    register.refused(version);
  }

  /// It may have been done or not. Says what saying nothing says.
  public void unknown() {}
}
