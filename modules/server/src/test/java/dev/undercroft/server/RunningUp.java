package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.embedded.EnvoyBinary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// `up` as a process of its own, from the packaged jar, on free ports and with data of its own.
public final class RunningUp implements AutoCloseable {
  private static final Path HOME = Path.of(System.getProperty("undercroft.home"));
  private static final Path CHECKOUT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Duration READY = Duration.ofMinutes(3);

  private final Process process;
  private final RunFile run;

  private RunningUp(Process process, RunFile run) {
    this.process = process;
    this.run = run;
  }

  /// @param name of the folder that its data is in
  public static RunningUp start(String name) {
    try {
      Path home =
          Files.createDirectories(
              HOME.resolve("tests").resolve(name + "-" + ProcessHandle.current().pid()));
      Path output = home.resolve("up.log");
      Process process = launch(home, output);
      return new RunningUp(process, await(process, home, output));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path home, Path output) throws IOException {
    var java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dundercroft.root=" + CHECKOUT,
            "-jar",
            "target/undercroft.jar",
            "up");
    java.environment().put("UNDERCROFT_HOME", home.toString());
    for (String port : new String[] {"EDGE", "GRPC", "METRICS"}) {
      java.environment().put("UNDERCROFT_" + port + "_PORT", "0");
    }
    // The one that is fetched already.
    java.environment()
        .put(
            "ENVOY", EnvoyBinary.find(HOME, CHECKOUT.resolve("envoy/requirements.txt")).toString());
    return java.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  private static RunFile await(Process process, Path home, Path output) throws IOException {
    long end = System.nanoTime() + READY.toNanos();
    while (!Files.exists(RunFile.in(home))) {
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as(Files.readString(output))
          .isTrue();
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    return RunFile.read(home).orElseThrow();
  }

  public String web() {
    return run.web();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("up stops").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
