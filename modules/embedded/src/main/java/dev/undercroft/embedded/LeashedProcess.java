package dev.undercroft.embedded;

import java.io.IOException;
import java.util.List;

/// Any program, held as the servers here are: it is killed when this JVM ends, however that ends,
/// and a terminal's Ctrl-C doesn't reach it.
public final class LeashedProcess {
  /// Starts what the builder describes; its command becomes the one that holds it.
  ///
  /// @throws StartException when this machine can't keep the promise
  public static Process start(ProcessBuilder builder) throws IOException {
    List<String> command = List.copyOf(builder.command());
    Process process = Child.spawn(builder.command(new Leash("KILL", false).holding(command)));
    if (!Platform.IS_LINUX) {
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }
    return process;
  }

  private LeashedProcess() {}
}
