package dev.undercroft.server;

import dev.undercroft.database.Migrations;
import dev.undercroft.database.PostgresUrl;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "migrate",
    description =
        "Brings the database to the tables of this version. Running it again changes nothing.",
    mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PostgresUrl database = Servers.database(Settings.read(System.getenv()));
    int ran = Migrations.migrate(database);
    spec.commandLine()
        .getOut()
        .println(ran == 0 ? "The database is up to date." : "Migrations run: " + ran);
    return 0;
  }
}
