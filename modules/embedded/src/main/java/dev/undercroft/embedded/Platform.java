package dev.undercroft.embedded;

import java.util.Locale;

/// The operating system and processor of this JVM.
final class Platform {
  private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  static final boolean IS_LINUX = OS.startsWith("linux");

  /// `linux`, `darwin`, or the JVM's own word for a system that nothing is shipped for.
  static final String SYSTEM = OS.startsWith("mac") ? "darwin" : OS;

  static final boolean IS_ARM = System.getProperty("os.arch").equals("aarch64");

  /// As a sentence names it, such as `linux on amd64`.
  static final String NAME = SYSTEM + " on " + System.getProperty("os.arch");

  private Platform() {}
}
