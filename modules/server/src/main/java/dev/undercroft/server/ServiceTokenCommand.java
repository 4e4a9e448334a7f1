package dev.undercroft.server;

import dev.undercroft.command.Output;
import dev.undercroft.players.ServiceTokenInfo;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "service-token",
    description = "Tokens of other programs, which may act for players that they name.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class ServiceTokenCommand {
  @Command(
      name = "create",
      description = "Makes a token and prints it, this once: only its hash is kept.",
      mixinStandardHelpOptions = true)
  void create(
      @Mixin Output output,
      @Parameters(
              paramLabel = "NAME",
              description = "Of the program, for people: 1 to 50 of a-z, 0-9, - and _.")
          String name) {
    String token = AdminCommand.with(accounts -> accounts.createServiceToken(name));
    output.print(token, AdminResults.createdToken(name, token));
  }

  @Command(
      name = "list",
      description = "Lists the tokens, the newest first, with those that were revoked.",
      mixinStandardHelpOptions = true)
  void list(@Mixin Output output) {
    List<ServiceTokenInfo> tokens = AdminCommand.with(accounts -> accounts.serviceTokens());
    output.print(AdminResults.tokens(tokens), AdminResults.tokensAsJson(tokens));
  }

  @Command(
      name = "revoke",
      description = "Revokes a token: every server refuses it from now on.",
      mixinStandardHelpOptions = true)
  void revoke(
      @Mixin Output output,
      @Parameters(paramLabel = "NAME", description = "As it was made.") String name) {
    if (!AdminCommand.<Boolean>with(accounts -> accounts.revokeServiceToken(name))) {
      throw new Refusal("there is no service token " + name + " that holds");
    }
    output.print("Service token " + name + " is revoked.", AdminResults.revoked(name));
  }
}
