package dev.undercroft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the server on its data folder.
final class RedisLaunch {
  private static final Logger log = LoggerFactory.getLogger(RedisLaunch.class);
  private static final Pattern REASON = Pattern.compile(" # (.*)");
  private static final Duration READY_LIMIT = Duration.ofSeconds(60);
  private static final int PORT_TRIES = 5;
  private static final String PORT_TAKEN = "Failed listening on port";
  private static final List<String> DUMP_REFUSED =
      List.of("Fatal error loading the DB", "rdb file reading failure");

  private final Path program;
  private final Path data;
  private final ChildLog output;
  private final boolean durable;

  RedisLaunch(Path program, Path data, ChildLog output, boolean durable) {
    this.program = program;
    this.data = data;
    this.output = output;
    this.durable = durable;
  }

  /// A running server and its port.
  record Launched(Child child, int port) {}

  /// @param wantedPort 0 for any free one
  Launched launch(int wantedPort) throws IOException {
    Files.createDirectories(data);
    int portsTaken = 0;
    while (true) {
      int port = wantedPort == 0 ? FreePort.next() : wantedPort;
      Child child = Child.start(command(port), leash(), data, output);
      if (child.await(() -> output.says("Ready to accept connections"), READY_LIMIT)) {
        return new Launched(child, port);
      }
      child.stop("KILL", Duration.ofSeconds(5));
      boolean dumpRefused = DUMP_REFUSED.stream().anyMatch(output::says) && setDumpAside();
      boolean portTaken = output.says(PORT_TAKEN) && wantedPort == 0 && ++portsTaken < PORT_TRIES;
      if (!dumpRefused && !portTaken) {
        throw refusal(port);
      }
    }
  }

  /// A dump that is damaged or that a newer Redis wrote must not stop the game: what it holds is a
  /// cache.
  ///
  /// @return false when there is none
  private boolean setDumpAside() throws IOException {
    Path dump = data.resolve("dump.rdb");
    if (!Files.exists(dump)) {
      return false;
    }
    Path aside = data.resolve("dump.rdb.refused");
    Files.move(dump, aside, StandardCopyOption.REPLACE_EXISTING);
    log.warn("Redis could not read its dump and starts empty; the dump is now {}.", aside);
    return true;
  }

  private List<String> command(int port) {
    var command = new ArrayList<String>(List.of(program.toString()));
    command.addAll(List.of("--port", Integer.toString(port), "--bind", "127.0.0.1"));
    command.addAll(List.of("--protected-mode", "yes", "--tcp-backlog", "128"));
    // Whoever reaches it on this machine may fill or empty a cache, but must not get further.
    command.addAll(List.of("--enable-debug-command", "no", "--enable-module-command", "no"));
    command.addAll(List.of("--enable-protected-configs", "no"));
    // Everything in it can be had from PostgreSQL again, so the least used goes when it is full.
    command.addAll(List.of("--maxmemory", "256mb", "--maxmemory-policy", "allkeys-lru"));
    command.addAll(List.of("--dir", data.toString(), "--dbfilename", "dump.rdb"));
    // A dump a minute and at the end keeps a cache warm over a restart; an append-only file would
    // write every change twice for data that may vanish anyway. For the same reason a full disk is
    // no reason to refuse writes.
    command.addAll(List.of("--appendonly", "no", "--stop-writes-on-bgsave-error", "no"));
    command.addAll(durable ? List.of("--save", "60 1") : List.of("--save", ""));
    // Else one whose dump can't be written, on a full disk for instance, refuses to end.
    command.addAll(List.of("--shutdown-on-sigterm", "force"));
    return command;
  }

  /// TERM lets a durable one write its dump.
  private Leash leash() {
    return new Leash(durable ? "TERM" : "KILL", false);
  }

  private StartException refusal(int port) {
    String mend = "its log is " + output.keep();
    if (output.says("No space left")) {
      mend = "free some space on the disk of " + data;
    } else if (output.says(PORT_TAKEN)) {
      mend = "port " + port + " is taken: stop who listens there";
    }
    return Refusal.of("Redis", output.reason(REASON), mend);
  }
}
