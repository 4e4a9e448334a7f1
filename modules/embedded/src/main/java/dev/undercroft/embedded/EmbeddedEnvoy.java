package dev.undercroft.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An Envoy that belongs to this JVM and dies with it.
public final class EmbeddedEnvoy implements AutoCloseable {
  // The first two come with the whole configuration, before or after them.
  private static final Pattern[] REASON = {
    Pattern.compile("Proto constraint validation failed \\((.*)\\)"),
    Pattern.compile("Unable to parse JSON as proto \\((.*?)\\): \\{"),
    Pattern.compile("error initializing configuration '[^']*': (.*)")
  };
  private static final Duration READY_LIMIT = Duration.ofSeconds(30);
  private static final Duration VALIDATE_LIMIT = Duration.ofSeconds(30);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

  private final Child child;
  private final EnvoyAdmin admin;
  private final Duration drain;

  private EmbeddedEnvoy(Child child, EnvoyAdmin admin, Duration drain) {
    this.child = child;
    this.admin = admin;
    this.drain = drain;
  }

  /// Returns when Envoy is live, which it is once all its listeners are bound.
  ///
  /// @throws StartException with one sentence for the person at the keyboard
  public static EmbeddedEnvoy start(EnvoyOptions options) {
    var output = new ChildLog(options.log());
    var admin = EnvoyAdmin.on(options.adminPort());
    try {
      // Written by our own Envoy once it has the admin port: another one that answers there isn't
      // taken for it.
      Path adminAddress = Path.of(options.log() + ".admin");
      Files.deleteIfExists(adminAddress);
      Child child =
          Child.start(
              command(options, adminAddress),
              new Leash("TERM", false),
              options.workingDirectory(),
              output);
      if (child.await(() -> Files.exists(adminAddress) && admin.isLive(), READY_LIMIT)) {
        Files.deleteIfExists(adminAddress);
        return new EmbeddedEnvoy(child, admin, options.drain());
      }
      child.stop("KILL", STOP_LIMIT);
    } catch (IOException e) {
      throw Refusal.of("Envoy", options.workingDirectory(), e);
    }
    throw refusal(options, output);
  }

  /// Asks Envoy whether it would run with a config, without opening a port.
  ///
  /// @return why not; empty when it would
  /// @throws StartException when Envoy itself can't be run
  public static Optional<String> validate(Path binary, Path config, Path workingDirectory) {
    try (var scratch = ScratchFolder.in(workingDirectory)) {
      var output = new ChildLog(scratch.path().resolve("validate.log"));
      var command =
          List.of(
              binary.toAbsolutePath().toString(),
              "--mode",
              "validate",
              "--log-level",
              "critical",
              "--config-path",
              config.toAbsolutePath().toString());
      Child envoy = Child.start(command, new Leash("KILL", false), workingDirectory, output);
      return envoy.succeeds(VALIDATE_LIMIT) ? Optional.empty() : Optional.of(output.reason(REASON));
    } catch (IOException e) {
      throw Refusal.of("Envoy", workingDirectory, e);
    }
  }

  private static List<String> command(EnvoyOptions options, Path adminAddress) {
    return List.of(
        options.binary().toString(),
        "--config-path",
        options.config().toString(),
        "--log-level",
        "warning",
        "--admin-address-path",
        adminAddress.toString(),
        "--concurrency",
        "1",
        // With it, a second Envoy on the machine would fail.
        "--disable-hot-restart",
        "--drain-time-s",
        String.valueOf(options.drain().toSeconds()),
        "--drain-strategy",
        "immediate");
  }

  private static StartException refusal(EnvoyOptions options, ChildLog output) {
    String mend = "its config is " + options.config() + ", its log " + output.file();
    if (output.says("Address already in use")) {
      mend = "stop who listens there, or choose another port";
    }
    return Refusal.of("Envoy", output.reason(REASON), mend);
  }

  public long pid() {
    return child.process().pid();
  }

  /// Such as `http://127.0.0.1:9901`.
  public URI adminUrl() {
    return admin.address();
  }

  /// Turns new work away, lets requests under way finish for as long as the options say, stops
  /// Envoy and waits until it is gone, at most 10 s more. A second call does nothing.
  @Override
  public void close() {
    if (child.process().isAlive()) {
      admin.drain();
      child.await(admin::isIdle, drain);
    }
    child.stop("TERM", STOP_LIMIT);
  }
}
