package dev.undercroft.bench.stand;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.undercroft.bench.start.Start;
import dev.undercroft.bench.start.StartCase;
import dev.undercroft.command.Site;
import dev.undercroft.embedded.FreePort;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Databases with a release, and the product's own program to be started on them.
public final class StartStand implements AutoCloseable {
  private final Servers servers;
  private final Path program;
  private final Path log;

  private StartStand(Servers servers, Path program, Path log) {
    this.servers = servers;
    this.program = program;
    this.log = log;
  }

  /// @throws IllegalStateException when this JVM was not started beside a packaged server
  public static StartStand start(Site site) {
    Path program = program();
    Servers servers = Servers.start(site);
    try {
      servers.publish();
      return new StartStand(
          servers, program, site.logs().resolve(site.named("serve.log").getFileName()));
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static Path program() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> entry.endsWith("undercroft.jar"))
        .map(Path::toAbsolutePath)
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "the packaged server is not on the class path: start this with ./undercroft bench"));
  }

  /// Starts a server, and kills it when it serves.
  public Start serve(StartCase circumstances) {
    if (circumstances.aotCache() && Files.notExists(cache())) {
      throw new IllegalStateException(
          "there is no " + cache() + ": build without -Drehearsal=skip");
    }
    if (!circumstances.warmRedis()) {
      emptyRedis();
    }
    int port = FreePort.next();
    var environment =
        Map.of(
            "UNDERCROFT_DATABASE_URL", servers.database().full(),
            "UNDERCROFT_REDIS_URL", servers.redis().url(),
            "UNDERCROFT_GRPC_PORT", Integer.toString(port),
            "UNDERCROFT_ENVOY_LISTENER_PORT", "0",
            "UNDERCROFT_METRICS_PORT", "0");
    try (var server =
        new ServerProcess(
            program, circumstances.aotCache() ? cache() : null, environment, port, log)) {
      return server.awaitServing();
    }
  }

  private Path cache() {
    return program.resolveSibling("undercroft.aot");
  }

  private void emptyRedis() {
    URI redis = URI.create(servers.redis().url());
    try (var socket = new Socket(redis.getHost(), redis.getPort());
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
      socket.getOutputStream().write("FLUSHALL\r\n".getBytes(US_ASCII));
      String said = answer.readLine();
      if (!"+OK".equals(said)) {
        throw new IllegalStateException("Redis could not be emptied: " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    servers.close();
    try {
      Files.deleteIfExists(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
