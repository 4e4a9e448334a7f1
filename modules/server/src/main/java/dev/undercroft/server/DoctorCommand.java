package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.content.Doctor;
import dev.undercroft.content.seed.SeedCheck;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "doctor",
    description = {
      "Compares every place that holds the active release, field by field: seed files, typed tables, the stored release, Redis, what nodes serve and what Envoy's JSON says.",
      "Ends with 0 when all agree, else with 1: each difference is told with what mends it, and so is what does not answer."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Folder that holds seeds/; by default data of this checkout.")
  private Path data = Checkout.ofLauncher().data();

  @Option(
      names = "--node",
      paramLabel = "HOST:PORT",
      description = "A node's gRPC address; once for each. By default that of `up`.")
  private List<String> nodes = List.of();

  @Option(
      names = "--edge",
      paramLabel = "URL",
      description = "Where Envoy answers; once for each. By default that of `up`.")
  private List<String> edges = List.of();

  @Option(
      names = "--mend",
      description =
          "First write typed tables and Redis anew, from whatever holds the release whole.")
  private boolean mend;

  @Override
  public Integer call() {
    Settings settings = Settings.read(System.getenv());
    var served = ServedContent.of(settings, nodes, edges);
    // Takes as long as all the rest together.
    var seeds =
        CompletableFuture.supplyAsync(() -> SeedCheck.product().check(Checkout.shown(data)));
    try (var publisher = Publisher.open(Servers.given(settings))) {
      Doctor doctor = publisher.doctor();
      if (mend) {
        doctor.mend();
      }
      Doctor.Report report = doctor.examine(seeds.join(), served::ask);
      tellUnasked(report, served);
      output.print(DoctorResults.text(report, served), DoctorResults.json(report));
      return report.differences().isEmpty() ? 0 : 1;
    }
  }

  // On standard error: nothing is wrong, and it isn't silently left out either.
  private void tellUnasked(Doctor.Report report, ServedContent served) {
    if (report.nodes().size() > served.nodes().size()) {
      spec.commandLine()
          .getErr()
          .printf(
              "undercroft: of %d registered nodes (%s) %d are asked for their records: name others with --node%n",
              report.nodes().size(), String.join(", ", report.nodes()), served.nodes().size());
    }
    if (served.edges().isEmpty()) {
      spec.commandLine().getErr().println("undercroft: no Envoy is asked: name it with --edge");
    }
  }
}
