package dev.undercroft.embedded;

import java.nio.file.Path;

/// A JVM that unpacks into a home, and runs what it unpacked.
final class UnpackMain {
  static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    run(PostgresBinaries.in(home).resolve("bin/postgres"));
    run(RedisBinary.find(home));
  }

  private static void run(Path program) throws Exception {
    int exit = new ProcessBuilder(program.toString(), "--version").start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(program + " can't be run");
    }
  }

  private UnpackMain() {}
}
