package dev.undercroft.drill.cluster;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.undercroft.command.Site;
import dev.undercroft.embedded.EmbeddedRedis;
import dev.undercroft.embedded.RedisOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A Redis with everything that can happen to one. It comes back on the same port.
public final class DrillRedis implements AutoCloseable {
  private static final String DUMP = "dump.rdb";

  private final Path data;
  private final RedisOptions options;
  private EmbeddedRedis redis;

  private DrillRedis(Path home, Path data) {
    this.data = data;
    // Durable, so that it reads the dump that it finds.
    var anyPort = RedisOptions.durable(home, data);
    redis = EmbeddedRedis.start(anyPort);
    options = anyPort.onPort(redis.port());
  }

  static DrillRedis start(Site site) {
    return new DrillRedis(site.home(), site.named("redis"));
  }

  int port() {
    return redis.port();
  }

  public void kill() {
    Processes.kill(redis.pid());
  }

  /// After a kill: with nothing in it.
  public void startEmpty() {
    try {
      Files.deleteIfExists(data.resolve(DUMP));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    redis = EmbeddedRedis.start(options);
  }

  /// Puts a dump of this moment aside.
  ///
  /// @return where
  public Path dump() {
    tell("SAVE");
    return copy(data.resolve(DUMP), data.resolve("old.rdb"));
  }

  /// After a kill: with the contents of that dump.
  public void startFrom(Path dump) {
    copy(dump, data.resolve(DUMP));
    redis = EmbeddedRedis.start(options);
  }

  private static Path copy(Path from, Path to) {
    try {
      return Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void pause() {
    Processes.pause(redis.pid());
  }

  public void resume() {
    Processes.resume(redis.pid());
  }

  /// Everything that it holds is gone; its scripts stay.
  public void flush() {
    tell("FLUSHALL");
  }

  /// Its scripts are gone; everything that it holds stays.
  public void flushScripts() {
    tell("SCRIPT", "FLUSH");
  }

  /// Gives one command and returns the first line of the answer.
  String tell(String... command) {
    var text = new StringBuilder("*" + command.length + "\r\n");
    for (String word : command) {
      text.append("$").append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    try (var socket = new Socket("127.0.0.1", port())) {
      socket.getOutputStream().write(text.toString().getBytes(US_ASCII));
      String answer =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
      if (answer == null || answer.startsWith("-")) {
        throw new IllegalStateException("Redis refuses " + command[0] + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    redis.close();
    try {
      Site.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
