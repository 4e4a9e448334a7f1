package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A running server and its log.
record Child(Process process, ChildLog log) {
  private static final Duration KILL_WAIT = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(10);

  static Child start(List<String> command, Leash leash, Path workingDirectory, ChildLog log)
      throws IOException {
    log.begin();
    var builder =
        new ProcessBuilder(leash.holding(command))
            .directory(workingDirectory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
    // Settings of a client's shell (PGDATA, PGOPTIONS …) must not reach the server; its messages
    // are read in English.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    Process process = spawn(builder);
    if (!Platform.IS_LINUX) {
      // No leash there: an orderly end of the JVM is all that can be caught.
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }
    return new Child(process, log);
  }

  /// Starts the process from a daemon thread that lives as long as the process. The leash is pulled
  /// when the *thread* that started the child ends, so a caller's thread won't do.
  static Process spawn(ProcessBuilder builder) throws IOException {
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .daemon()
        .name("undercroft-keeper")
        .start(() -> {
          try {
            Process process = builder.start();
            started.complete(process);
            // Unlike waitFor, join can't be interrupted.
            process.onExit().join();
          } catch (IOException e) {
            started.completeExceptionally(e);
          }
        });
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  /// Waits until the server is ready.
  ///
  /// @return false when it ended before, or was not ready in time
  boolean await(BooleanSupplier ready, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (ready.getAsBoolean()) {
        return true;
      }
      if (waitFor(POLL)) {
        return false;
      }
    }
    return false;
  }

  /// For a program that does its work and ends: waits for that, and kills it when it takes longer
  /// than `limit`.
  ///
  /// @return whether it ended by itself and was content
  boolean succeeds(Duration limit) {
    boolean ended = waitFor(limit);
    if (!ended) {
      process.destroyForcibly();
      waitFor(KILL_WAIT);
    }
    return ended && process.exitValue() == 0;
  }

  /// Sends the signal and waits until the process is gone; kills it when that takes longer than
  /// `limit`.
  void stop(String signal, Duration limit) {
    if (process.isAlive()) {
      send(signal);
    }
    if (!waitFor(limit)) {
      process.destroyForcibly();
      waitFor(KILL_WAIT);
    }
  }

  private void send(String signal) {
    try {
      // Java itself sends TERM and KILL only.
      new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /// Whether the process is gone. An interrupt doesn't cut the wait short: it is passed on after
  /// it, because a close that leaves a server behind helps nobody.
  private boolean waitFor(Duration limit) {
    boolean interrupted = false;
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        try {
          return process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
