package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.kernel.PlayerId;
import dev.undercroft.kernel.Role;
import dev.undercroft.players.Administration;
import dev.undercroft.proto.players.v1.Session;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "admin",
    description = {
      "Players' accounts, beside running servers: what it has done holds on all of them at once.",
      "The audit keeps who did it, from $USER."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = ServiceTokenCommand.class)
final class AdminCommand {
  /// What a player may be.
  enum PlayerRole {
    player,
    tester,
    admin;

    Role role() {
      return switch (this) {
        case player -> Role.PLAYER;
        case tester -> Role.TESTER;
        case admin -> Role.ADMIN;
      };
    }
  }

  @Command(
      name = "create",
      description = {
        "Makes a player. The password is asked for, or is the first line of standard input:",
        "an argument would be shown to everybody on the machine."
      },
      mixinStandardHelpOptions = true)
  void create(
      @Mixin Output output,
      @Parameters(paramLabel = "USERNAME", description = "3 to 50 of A-Z, a-z, 0-9 and _.")
          String username,
      @Option(
              names = "--email",
              required = true,
              paramLabel = "ADDRESS",
              description = "The player's e-mail address.")
          String email,
      @Option(
              names = "--role",
              defaultValue = "player",
              paramLabel = "ROLE",
              description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
          PlayerRole role) {
    PlayerId id =
        with(accounts -> accounts.create(username, email, TypedPassword.read(), role.role()));
    output.print(
        "Player " + username + " is made, with the role " + role + ".",
        AdminResults.created(id, username, role.name()));
  }

  @Command(
      name = "ban",
      description = "Ends a player's sessions; the player can sign in no more.",
      mixinStandardHelpOptions = true)
  void ban(
      @Mixin Output output,
      @Parameters(paramLabel = "USERNAME", description = "In whatever case.") String username) {
    change(output, username, "is banned", "was banned already", accounts -> accounts.ban(username));
  }

  @Command(
      name = "unban",
      description = "Lets a banned player sign in again.",
      mixinStandardHelpOptions = true)
  void unban(
      @Mixin Output output,
      @Parameters(paramLabel = "USERNAME", description = "In whatever case.") String username) {
    change(
        output,
        username,
        "may sign in again",
        "was not banned",
        accounts -> accounts.unban(username));
  }

  @Command(
      name = "role",
      description = "Gives a player another role, and ends the sessions that had the old one.",
      mixinStandardHelpOptions = true)
  void role(
      @Mixin Output output,
      @Parameters(paramLabel = "USERNAME", description = "In whatever case.") String username,
      @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.") PlayerRole role) {
    change(
        output,
        username,
        "has the role " + role,
        "had the role " + role + " already",
        accounts -> accounts.setRole(username, role.role()));
  }

  @Command(
      name = "sessions",
      description = "Lists a player's sessions, the newest first.",
      mixinStandardHelpOptions = true)
  void sessions(
      @Mixin Output output,
      @Parameters(paramLabel = "USERNAME", description = "In whatever case.") String username,
      @Option(names = "--end", description = "End them all instead.") boolean end) {
    if (end) {
      change(output, username, "is signed out", "", accounts -> accounts.endSessions(username));
      return;
    }
    List<Session> sessions = with(accounts -> accounts.sessions(username));
    output.print(AdminResults.text(username, sessions), AdminResults.json(sessions));
  }

  /// @param done what is so when something was done, such as "is banned"
  /// @param already what was so when nothing was
  private static void change(
      Output output,
      String username,
      String done,
      String already,
      Function<Administration, Administration.Done> work) {
    Administration.Done outcome = with(work);
    output.print(AdminResults.text(username, done, already, outcome), AdminResults.json(outcome));
  }

  static <R> R with(Function<Administration, R> work) {
    Settings settings = Settings.read(System.getenv());
    try (var administrator = Administrator.open(Servers.given(settings), user())) {
      return work.apply(administrator.accounts());
    }
  }

  private static String user() {
    return System.getenv().getOrDefault("USER", System.getProperty("user.name", "unknown"));
  }
}
