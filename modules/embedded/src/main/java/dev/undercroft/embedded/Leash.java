package dev.undercroft.embedded;

import java.util.ArrayList;
import java.util.List;

/// What stands in front of a server's command, so that the server dies with this JVM even if that
/// is killed with -9.
///
/// `signal` is what the kernel sends when the JVM is gone; with `asServerUser` the server runs as
/// [ServerUser] if this JVM runs as root.
record Leash(String signal, boolean asServerUser) {
  // The kernel's promise counts from setpriv on. A JVM that died in the millisecond before is seen
  // by its child having got another parent.
  private static final String UNLESS_ORPHANED = "[ \"$PPID\" = \"$1\" ] && shift && exec \"$@\"";

  /// The command with everything in front of it. A session of its own keeps the Ctrl-C of a
  /// terminal from the servers: they are stopped in order, by `close`.
  List<String> holding(List<String> command) {
    if (!Platform.IS_LINUX) {
      return command;
    }
    checkTools();
    var held = new ArrayList<String>(List.of("setpriv"));
    if (asServerUser) {
      held.addAll(ServerUser.options());
    }
    held.addAll(List.of("--pdeathsig", signal, "setsid", "sh", "-c", UNLESS_ORPHANED));
    held.addAll(List.of("undercroft", Long.toString(ProcessHandle.current().pid())));
    held.addAll(command);
    return held;
  }

  /// @throws StartException when this Linux can't keep the promise
  static void checkTools() {
    for (String tool : List.of("setpriv", "setsid")) {
      if (Executables.onPath(tool).isEmpty()) {
        throw new StartException(
            "Without the program "
                + tool
                + " a server could outlive the JVM, so none is started: install the package"
                + " util-linux.");
      }
    }
  }
}
