package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/// Builds the one sentence that a person reads when a server does not start.
final class Refusal {
  /// @param reason what the server or the system said
  /// @param mend what to do about it, or where to look
  static StartException of(String server, String reason, String mend) {
    return new StartException(sentence(server, reason, mend));
  }

  /// For a file or program that could not be used, most likely below `folder`.
  static StartException of(String server, Path folder, IOException e) {
    // These carry nothing but the file's name.
    String reason =
        switch (e) {
          case AccessDeniedException denied -> denied.getFile() + ": Permission denied";
          case NoSuchFileException missing -> missing.getFile() + " is missing";
          case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
          default -> String.valueOf(e.getMessage());
        };
    return new StartException(sentence(server, reason, mend(reason, folder)), e);
  }

  private static String mend(String reason, Path folder) {
    String said = reason.toLowerCase(Locale.ROOT);
    if (said.contains("no space left") || said.contains("quota exceeded")) {
      return "free some space on the disk of " + folder;
    }
    if (said.endsWith(" is missing")) {
      return "put it back";
    }
    return "it must be able to write below " + folder;
  }

  private static String sentence(String server, String reason, String mend) {
    return server + " did not start: " + reason.replaceFirst("\\.$", "") + " (" + mend + ").";
  }

  private Refusal() {}
}
