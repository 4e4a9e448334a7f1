package dev.undercroft.server;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "config",
    description =
        "Shows every setting: name, value that holds now, meaning, unit, default. Passwords are masked.",
    mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Settings settings = Settings.read(System.getenv());
    PrintWriter out = spec.commandLine().getOut();
    for (Setting setting : Setting.values()) {
      out.printf("%s=%s%n", setting.variable(), settings.shown(setting));
      String fallback = setting.fallback().isEmpty() ? "none" : setting.fallback();
      out.printf("    %s (%s; default %s)%n", setting.meaning(), setting.unit(), fallback);
    }
    return 0;
  }
}
