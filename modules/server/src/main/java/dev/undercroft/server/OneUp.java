package dev.undercroft.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;

/// One `up` a folder. The operating system drops the lock when its holder dies, however that
/// happens.
final class OneUp implements AutoCloseable {
  /// Bytes that a start may need: a new PostgreSQL cluster takes about 40 MiB.
  private static final long ROOM = 100L * 1024 * 1024;

  private final FileChannel channel;

  private OneUp(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws Refusal when another one holds the folder, or it can't be written, is full, or open to
  ///   everybody
  static OneUp lock(Path home) {
    try {
      Files.createDirectories(home);
      requirePrivate(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw alreadyRunning(home);
      }
      requireRoom(home, Files.getFileStore(home).getUsableSpace());
      return new OneUp(channel);
    } catch (IOException e) {
      throw new Refusal(
          "the folder %s can't be written: make it writable, or set %s to another"
              .formatted(home, Setting.HOME.variable()));
    }
  }

  // Programs that are started lie in it.
  private static void requirePrivate(Path home) throws IOException {
    if (Files.getPosixFilePermissions(home).contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new Refusal(
          "everybody may write to the folder %s, and programs that are started lie in it: chmod o-w it, or set %s to another"
              .formatted(home, Setting.HOME.variable()));
    }
  }

  /// @param usable bytes that are left on the disk of `home`
  static void requireRoom(Path home, long usable) {
    if (usable < ROOM) {
      throw new Refusal(
          "the disk of %s has %d MiB left and a start needs %d: free some, or set %s to another folder"
              .formatted(home, usable >> 20, ROOM >> 20, Setting.HOME.variable()));
    }
  }

  private static Refusal alreadyRunning(Path home) {
    return RunFile.read(home)
        .map(run ->
            new Refusal(
                "Undercroft runs in this folder already: %s (process %d)"
                    .formatted(run.web(), run.pids().get("launcher"))))
        .orElseGet(() ->
            new Refusal(
                "Undercroft is starting or stopping in this folder: try again in a moment"));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
