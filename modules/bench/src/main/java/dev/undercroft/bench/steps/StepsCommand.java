package dev.undercroft.bench.steps;

import dev.undercroft.command.Output;
import dev.undercroft.command.Site;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `undercroft bench steps`.
@Command(
    name = "steps",
    description = {
      "Measures single steps, each in a JVM of its own: looking up a prebuilt answer, mapping rows,",
      "checking a record, hashing a release. It starts no server and knows no goal."
    },
    mixinStandardHelpOptions = true)
public final class StepsCommand implements Callable<Integer> {
  @Mixin private Output output;

  @Option(
      names = "--millis",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How long one iteration takes, 10..60000; by default 1000.")
  private int millis;

  @Option(
      names = "--iterations",
      paramLabel = "N",
      defaultValue = "5",
      description = "Iterations that count, 1..100; as many warm up. By default 5.")
  private int iterations;

  @Option(
      names = "--only",
      paramLabel = "REGEX",
      defaultValue = ".",
      description = "Only steps whose name matches, such as canonicalHash.")
  private String only;

  private final Site site;

  public StepsCommand(Site site) {
    this.site = site;
  }

  @Override
  public Integer call() {
    List<Step> steps = new Steps(site.data(), millis, iterations, only).run(output.progress());
    output.print(text(steps), json(steps));
    return 0;
  }

  private static String text(List<Step> steps) {
    var lines = new StringJoiner(System.lineSeparator());
    lines.add(Step.head());
    steps.forEach(step -> lines.add(step.line()));
    return lines.toString();
  }

  private static String json(List<Step> steps) {
    var json = JsonMapper.builder().build().createObjectNode().put("bench", "steps");
    var rows = json.putArray("rows");
    steps.forEach(step -> step.write(rows.addObject()));
    return json.toString();
  }
}
