package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A Redis that belongs to this JVM and dies with it, on 127.0.0.1 without a password.
public final class EmbeddedRedis implements AutoCloseable {
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);

  private final RedisLaunch.Launched server;
  private final @Nullable ScratchFolder scratch;

  private EmbeddedRedis(RedisLaunch.Launched server, @Nullable ScratchFolder scratch) {
    this.server = server;
    this.scratch = scratch;
  }

  /// Returns when the server has read its data and accepts connections.
  ///
  /// @throws StartException with one sentence for the person at the keyboard
  public static EmbeddedRedis start(RedisOptions options) {
    try {
      Path home = Files.createDirectories(options.home());
      Path program = RedisBinary.find(home);
      return options.data() == null
          ? startScratch(home, program, options.port())
          : startDurable(home, program, options.data(), options.port());
    } catch (IOException e) {
      throw Refusal.of("Redis", options.home(), e);
    }
  }

  private static EmbeddedRedis startDurable(Path home, Path program, Path data, int port)
      throws IOException {
    var output = new ChildLog(home.resolve("logs").resolve(data.getFileName() + ".log"));
    return new EmbeddedRedis(new RedisLaunch(program, data, output, true).launch(port), null);
  }

  private static EmbeddedRedis startScratch(Path home, Path program, int port) throws IOException {
    var scratch = ScratchFolder.in(home);
    try {
      Path data = scratch.path().resolve("data");
      var output =
          new ChildLog(scratch.path().resolve("redis.log"), home.resolve("logs/scratch-redis.log"));
      var server = new RedisLaunch(program, data, output, false).launch(port);
      return new EmbeddedRedis(server, scratch);
    } catch (IOException | RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  public int port() {
    return server.port();
  }

  public long pid() {
    return server.child().process().pid();
  }

  public String url() {
    return "redis://127.0.0.1:" + port();
  }

  /// Stops the server and waits until it is gone, at most 15 s. A durable one writes its dump
  /// before; scratch data is deleted. A second call does nothing.
  @Override
  public void close() {
    server.child().stop("TERM", STOP_LIMIT);
    if (scratch != null) {
      scratch.close();
    }
  }
}
