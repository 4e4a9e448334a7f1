package dev.undercroft.server;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = ServeCommand.NAME,
    description = {
      "Runs the server alone, on the PostgreSQL and Redis that the settings name (or that `up` runs in this folder).",
      "Run `migrate` before; put Envoy in front of it as envoy/README.md says. SIGTERM ends it when calls under way have finished."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  static final String NAME = "serve";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    return Serving.run(spec.commandLine().getOut());
  }
}
