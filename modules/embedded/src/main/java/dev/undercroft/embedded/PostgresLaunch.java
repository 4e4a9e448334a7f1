package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes the data folder when it is missing, and starts the server on it.
final class PostgresLaunch {
  private static final Pattern REASON = Pattern.compile("(?:FATAL|PANIC|error|ERROR): +(.*)");
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);
  private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
  private static final Duration PREDECESSOR_LIMIT = Duration.ofSeconds(10);
  private static final int PORT_TRIES = 5;

  // What of the server before may still be there for a moment after its JVM was killed.
  private static final List<String> PREDECESSOR =
      List.of("lock file \"postmaster.pid\" already exists", "pre-existing shared memory block");
  private static final String PORT_TAKEN = "Address already in use";

  private final Path programs;
  private final Path data;
  private final ChildLog output;
  private final boolean durable;

  PostgresLaunch(Path programs, Path data, ChildLog output, boolean durable) {
    this.programs = programs;
    this.data = data;
    this.output = output;
    this.durable = durable;
  }

  /// A running server and its port.
  record Launched(Child child, int port) {}

  /// @param wantedPort 0 for any free one
  Launched launch(int wantedPort) throws IOException {
    if (isMissingOrEmpty(data)) {
      initialise();
    }
    long patience = System.nanoTime() + PREDECESSOR_LIMIT.toNanos();
    int portsTaken = 0;
    while (true) {
      int port = wantedPort == 0 ? FreePort.next() : wantedPort;
      Child child = Child.start(command(port), leash(), programs, output);
      if (child.await(() -> output.says("ready to accept connections"), READY_LIMIT)) {
        return new Launched(child, port);
      }
      child.stop("QUIT", Duration.ofSeconds(10));
      if (PREDECESSOR.stream().anyMatch(output::says) && System.nanoTime() < patience) {
        pause();
      } else if (!output.says(PORT_TAKEN) || wantedPort != 0 || ++portsTaken == PORT_TRIES) {
        throw refusal(port);
      }
    }
  }

  private static boolean isMissingOrEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /// initdb works in a scratch folder beside the data: a JVM killed meanwhile leaves no half-made
  /// cluster under the real name.
  private void initialise() throws IOException {
    try (var scratch = ScratchFolder.in(data.getParent())) {
      Path made = scratch.path().resolve("data");
      Files.createDirectory(made);
      ServerUser.own(made);
      var command = new ArrayList<String>(List.of(programs.resolve("bin/initdb").toString(), "-D"));
      command.addAll(List.of(made.toString(), "--username=postgres", "--auth=trust"));
      command.addAll(List.of("--encoding=UTF8", "--locale=C", "--locale-provider=builtin"));
      command.addAll(List.of("--builtin-locale=C.UTF-8", "--no-instructions"));
      if (!durable) {
        command.add("--no-sync");
      }
      Child initdb = Child.start(command, leash(), programs, output);
      if (!initdb.succeeds(INITDB_LIMIT)) {
        throw refusal(0);
      }
      scratch.moveTo(made, data);
    }
  }

  private List<String> command(int port) {
    var command = new ArrayList<String>(List.of(programs.resolve("bin/postgres").toString(), "-D"));
    command.addAll(List.of(data.toString(), "-p", Integer.toString(port)));
    var settings = new ArrayList<String>();
    // Nobody but this machine reaches it, so nobody needs a password.
    settings.addAll(List.of("listen_addresses=127.0.0.1", "unix_socket_directories="));
    settings.addAll(List.of("timezone=UTC", "log_timezone=UTC", "lc_messages=C"));
    if (!durable) {
      settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
    }
    settings.forEach(setting -> command.addAll(List.of("-c", setting)));
    return command;
  }

  /// INT is PostgreSQL's fast shutdown, QUIT its immediate one, which leaves recovery to the next
  /// start.
  private Leash leash() {
    return new Leash(durable ? "INT" : "QUIT", true);
  }

  private StartException refusal(int port) {
    String mend = "its log is " + output.keep();
    if (output.says("No space left")) {
      mend = "free some space on the disk of " + data;
    } else if (output.says("incompatible with server")) {
      mend =
          data
              + " holds the data of another version: move it away, or start that version yourself"
              + " and set UNDERCROFT_DATABASE_URL";
    } else if (output.says("has wrong ownership")) {
      mend = data + " was made by another user: start as that user";
    } else if (output.says(PORT_TAKEN)) {
      mend = "port " + port + " is taken: stop who listens there";
    } else if (PREDECESSOR.stream().anyMatch(output::says)) {
      mend = "another PostgreSQL uses " + data + ": stop it first";
    }
    return Refusal.of("PostgreSQL", output.reason(REASON), mend);
  }

  private static void pause() {
    try {
      Thread.sleep(250);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("PostgreSQL did not start: the start was interrupted.", e);
    }
  }
}
