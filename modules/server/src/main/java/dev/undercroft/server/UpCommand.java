package dev.undercroft.server;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "up",
    description = {
      "Starts everything: PostgreSQL and Redis, embedded unless UNDERCROFT_DATABASE_URL or UNDERCROFT_REDIS_URL name others,"
          + " then migrations, the seeds, the server and Envoy.",
      "Ctrl-C stops all of it; the next start keeps the data."
    },
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Settings settings = Settings.read(System.getenv());
    var up = new Up(settings, Checkout.ofLauncher(), out);
    // Ctrl-C and SIGTERM, also while it is still starting.
    Runtime.getRuntime().addShutdownHook(new Thread(up::close, "stop"));
    up.start();
    up.awaitStop();
    out.printf("%nStopping …%n");
    out.flush();
    return 0;
  }
}
