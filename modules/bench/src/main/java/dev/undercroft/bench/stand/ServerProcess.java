package dev.undercroft.bench.stand;

import dev.undercroft.bench.start.Start;
import dev.undercroft.embedded.LeashedProcess;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// `serve` in a JVM of its own, started as the launcher starts it.
final class ServerProcess implements AutoCloseable {
  private static final String SERVES = "this node serves\n";
  private static final Duration POLL = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final ManagedChannel channel;
  private final Path log;
  private final long began;
  private final Process process;

  /// @param cache null for a start without
  ServerProcess(
      Path program, @Nullable Path cache, Map<String, String> environment, int port, Path log) {
    channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    this.log = log;
    var builder =
        new ProcessBuilder(command(program, cache))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("UNDERCROFT_"));
    builder.environment().putAll(environment);
    began = System.nanoTime();
    try {
      process = LeashedProcess.start(builder);
    } catch (IOException e) {
      channel.shutdownNow();
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path program, @Nullable Path cache) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(Launched.options());
    if (cache != null) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off"));
    }
    command.addAll(List.of("-jar", program.toString(), "serve"));
    return command;
  }

  // Its log is read, and then its health asked for once: every call costs a server as much as a
  // tenth of its start while its code is cold.
  Start awaitServing() {
    while (!said().contains(SERVES)) {
      if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
        throw notServing();
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    var cpu = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    if (!isServing()) {
      throw notServing();
    }
    return new Start(took, cpu, residentBytes());
  }

  private boolean isServing() {
    return HealthGrpc.newBlockingStub(channel)
        .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .check(HealthCheckRequest.getDefaultInstance())
        .getStatus()
        .equals(ServingStatus.SERVING);
  }

  private IllegalStateException notServing() {
    return new IllegalStateException("the server does not serve; it said: " + said());
  }

  private long residentBytes() {
    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  private String said() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "nothing that could be read";
    }
  }

  @Override
  public void close() {
    channel.shutdownNow();
    // A node that leaves in order is waited for by nobody.
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
