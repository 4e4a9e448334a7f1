package dev.undercroft.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `.undercroft/run.json`: what runs in this checkout, for other commands and for scripts. It is
/// there while `up` runs and readable by its user only, since addresses may hold passwords.
///
/// @param web address of the page, without a path or a slash at the end; so are the other URLs, but
///   for that of metrics
/// @param api the same address, where JSON is answered
/// @param grpc host:port for internal services
/// @param database as psql takes it
/// @param pids processes by name: launcher and server (the same one) and envoy always, postgres and
///   redis if `up` started them
record RunFile(
    String web,
    String api,
    String grpc,
    String metrics,
    String envoyAdmin,
    String database,
    String redis,
    Map<String, Long> pids) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Path in(Path home) {
    return home.resolve("run.json");
  }

  /// Empty when nothing runs here; what a killed `up` left behind doesn't count.
  static Optional<RunFile> read(Path home) {
    Path file = in(home);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), RunFile.class))
          .filter(RunFile::runs);
    } catch (IOException | JacksonException e) {
      throw new Refusal(file + " can't be read: remove it and start again");
    }
  }

  private boolean runs() {
    return ProcessHandle.of(pids.getOrDefault("launcher", -1L)).isPresent();
  }

  /// Whole or not at all: whoever reads never sees half a file.
  void write(Path home) {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Path draft = home.resolve("run.json.new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft, ownerOnly);
      Files.write(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
      Files.move(
          draft, in(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path home) {
    try {
      Files.deleteIfExists(in(home));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
