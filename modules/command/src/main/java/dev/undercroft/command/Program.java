package dev.undercroft.command;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// What every program does, however it reads its command line. Nothing here is picocli's.
///
/// @param line what it was called with
/// @param err where people are told
public record Program(String line, PrintWriter err) {
  static final int REFUSED = 1;

  /// What libraries say through java.util.logging goes where everything else is logged.
  public static void joinLogging() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  /// Tells why it can't go on.
  ///
  /// @param sentence for people; the failure goes into the log
  /// @return the exit code
  public int refused(String sentence, Exception failure) {
    err.println("undercroft: " + sentence);
    LoggerFactory.getLogger(Program.class).debug("{} failed", line, failure);
    return REFUSED;
  }
}
