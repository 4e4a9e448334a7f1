package dev.undercroft.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.UUID;

/// A folder that is gone after `close`, or after the next start if this JVM is killed: a lock file
/// beside it, which the system unlocks when its JVM dies, tells a folder in use from a left one.
final class ScratchFolder implements AutoCloseable {
  private static final String PREFIX = ".undercroft-scratch-";
  private static final String LOCK = ".lock";

  private final Path folder;
  private final Path lockFile;
  private final FileChannel lock;

  private ScratchFolder(Path folder, Path lockFile, FileChannel lock) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.lock = lock;
  }

  static ScratchFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    sweep(parent);
    Path folder = parent.resolve(ownPrefix() + UUID.randomUUID());
    Path lockFile = Path.of(folder + LOCK);
    var lock = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    lock.lock();
    Files.createDirectory(folder);
    // Whatever the umask says: PostgreSQL may run as another user.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new ScratchFolder(folder, lockFile, lock);
  }

  Path path() {
    return folder;
  }

  /// Makes `part`, which lies in this folder or is it, appear at `target` in one step; when another
  /// JVM was first, its result stays.
  void moveTo(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      if (!Files.exists(target)) {
        throw e;
      }
    }
  }

  @Override
  public void close() {
    try (lock) {
      delete(folder);
      Files.deleteIfExists(lockFile);
    } catch (IOException | UncheckedIOException e) {
      // The next start sweeps it.
    }
  }

  private static String ownPrefix() {
    return PREFIX + ProcessHandle.current().pid() + "-";
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(parent, PREFIX + "*" + LOCK)) {
      for (Path lockFile : locks) {
        // Closing a second channel on a file drops the first one's lock, so own ones aren't looked
        // at.
        if (!lockFile.getFileName().toString().startsWith(ownPrefix())) {
          sweepIfLeft(lockFile);
        }
      }
    }
  }

  private static void sweepIfLeft(Path lockFile) {
    try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        String name = lockFile.toString();
        delete(Path.of(name.substring(0, name.length() - LOCK.length())));
        Files.deleteIfExists(lockFile);
      }
    } catch (IOException | UncheckedIOException e) {
      // Somebody else sweeps it at this moment, or it isn't ours to delete.
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
