package dev.undercroft.embedded;

import java.nio.file.Path;

/// The folder of this checkout that all tests unpack binaries into.
final class TestHome {
  static Path path() {
    return Path.of(System.getProperty("undercroft.home"));
  }

  private TestHome() {}
}
