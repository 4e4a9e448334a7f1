package dev.undercroft.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who a server runs as. PostgreSQL refuses root, so root hands it to `nobody`; anybody else runs
/// it as themselves.
final class ServerUser {
  private static final int NOBODY = 65534;

  static boolean isAnother() {
    return Platform.IS_LINUX && new UnixSystem().getUid() == 0;
  }

  /// Options of setpriv that make a command run as this user; none when it does so anyway.
  static List<String> options() {
    return isAnother()
        ? List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups")
        : List.of();
  }

  static void own(Path folder) throws IOException {
    if (isAnother()) {
      Files.setAttribute(folder, "unix:uid", NOBODY);
      Files.setAttribute(folder, "unix:gid", NOBODY);
    }
  }

  /// Whether the user reaches what lies in an existing folder. It is tried rather than worked out:
  /// the modes of all parents, access lists and mounts all have a say.
  static boolean canPass(Path folder) throws IOException {
    if (!isAnother()) {
      return true;
    }
    Leash.checkTools();
    var command = new ArrayList<String>(List.of("setpriv"));
    command.addAll(options());
    command.addAll(List.of("test", "-x", folder.toString()));
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private ServerUser() {}
}
