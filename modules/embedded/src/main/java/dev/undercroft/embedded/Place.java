package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/// A folder that the server's user reaches: the wanted one, or one below /var/tmp when the wanted
/// one lies behind a folder that this user may not pass, such as root's own home.
record Place(Path wanted, Path folder) {
  private static final Path FALLBACK = Path.of("/var/tmp");
  private static final Set<PosixFilePermission> OWNER_WRITES =
      PosixFilePermissions.fromString("rwxr-xr-x");

  /// Makes the folder when it is missing.
  static Place of(Path wanted) throws IOException {
    Files.createDirectories(wanted);
    return new Place(wanted, ServerUser.canPass(wanted) ? wanted : fallback(wanted));
  }

  /// A sentence for the log when it is not the wanted folder.
  Optional<String> moved() {
    return wanted.equals(folder)
        ? Optional.empty()
        : Optional.of(
            "The user that PostgreSQL runs as may not pass "
                + wanted
                + ": its files lie in "
                + folder
                + " instead.");
  }

  /// Named after the checkout, and after its path, so that two checkouts never share one.
  private static Path fallback(Path wanted) throws IOException {
    Path checkout = wanted.getParent() == null ? wanted : wanted.getParent();
    Path folder =
        FALLBACK.resolve("undercroft-" + checkout.getFileName() + "-" + hash(wanted.toString()));
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      refuseForeign(folder);
    }
    Files.setPosixFilePermissions(folder, OWNER_WRITES);
    return folder;
  }

  // Everybody may write to /var/tmp, so the name could be somebody's trap.
  private static void refuseForeign(Path folder) throws IOException {
    var attributes =
        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isDirectory()
        || !attributes.owner().equals(Files.getOwner(Path.of("/proc/self")))) {
      throw new StartException(folder + " belongs to somebody else: remove it.");
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
