package dev.undercroft.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One `up` a folder. The operating system drops the lock when its holder dies, however that
/// happens.
final class OneUp implements AutoCloseable {
  /// Bytes that a start may need: a new PostgreSQL cluster takes about 40 MiB.
  private static final long ROOM = 100L * 1024 * 1024;

  private final FileChannel channel;

  private OneUp(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws Refusal when another one holds the folder, or it can't be written or is full
  static OneUp lock(Path home) {
    try {
      Files.createDirectories(home);
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw alreadyRunning(home);
      }
      checkRoom(home);
      return new OneUp(channel);
    } catch (IOException e) {
      throw new Refusal(
          "the folder "
              + home
              + " can't be written: make it writable or set "
              + Settings.HOME.name()
              + " to another");
    }
  }

  private static void checkRoom(Path home) throws IOException {
    FileStore disk = Files.getFileStore(home);
    if (disk.getUsableSpace() < ROOM) {
      throw new Refusal(
          "the disk of "
              + home
              + " has only "
              + disk.getUsableSpace() / (1024 * 1024)
              + " MiB left and a start needs "
              + ROOM / (1024 * 1024)
              + ": free some or set "
              + Settings.HOME.name()
              + " to another folder");
    }
  }

  private static Refusal alreadyRunning(Path home) {
    return RunFile.read(home)
        .map(run ->
            new Refusal(
                "Undercroft runs in this folder already, at "
                    + run.web()
                    + " (process "
                    + run.pids().get("launcher")
                    + ")"))
        .orElse(
            new Refusal(
                "Undercroft is starting or stopping in this folder already: try again in a moment"));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
