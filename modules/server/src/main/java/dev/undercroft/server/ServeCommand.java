package dev.undercroft.server;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = {
      "Runs the server alone, on the PostgreSQL and Redis that the settings name (or that `up` runs in this folder).",
      "Run `migrate` before; put Envoy in front of it as envoy/README.md says. SIGTERM ends it when calls under way have finished."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Settings settings = Settings.read(System.getenv());
    Servers servers = Servers.given(settings);
    Ports.check(settings.grpcPort(), Setting.GRPC_PORT);
    Ports.check(settings.envoyListenerPort(), Setting.ENVOY_LISTENER_PORT);
    Ports.check(settings.metricsPort(), Setting.METRICS_PORT);
    var validation = Node.validation();
    var stack = new Stack();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
    Node node =
        stack.start(
            () -> Node.start(settings, servers, validation, settings.envoyListenerPort(), false));
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "gRPC on %s:%d, for Envoy on 127.0.0.1:%d%n",
        settings.grpcAddress().getHostAddress(), node.grpcPort(), node.edgePort());
    out.flush();
    stack.awaitClosed();
    return 0;
  }
}
