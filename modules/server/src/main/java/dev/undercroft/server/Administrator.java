package dev.undercroft.server;

import dev.undercroft.players.Administration;
import dev.undercroft.players.PlayersModule;
import java.time.InstantSource;

/// What is needed to change accounts, opened for one command.
final class Administrator implements AutoCloseable {
  private final CommandNode node;
  private final Administration accounts;

  private Administrator(CommandNode node, Administration accounts) {
    this.node = node;
    this.accounts = accounts;
  }

  /// @param user who types the command
  static Administrator open(Servers servers, String user) {
    CommandNode node = CommandNode.open(servers);
    return new Administrator(
        node,
        PlayersModule.administration(node.database(), node.writes(), InstantSource.system(), user));
  }

  Administration accounts() {
    return accounts;
  }

  @Override
  public void close() {
    accounts.close();
    node.close();
  }
}
