package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Gate;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.drill.cluster.DrillRedis;

/// Looks at everything while no client writes: first at what each node answers, then, without a
/// cache, at what PostgreSQL holds.
record Checkpoint(World world, Nodes nodes, Client.Calls calls, Gate gate, DrillRedis redis) {
  void look() {
    gate.closed(() -> {
      nodes.all().forEach(this::readAll);
      auditAll(nodes.all().getFirst());
      world.players().forEach(Player::settle);
    });
  }

  private void readAll(Api node) {
    for (Player player : world.players()) {
      Patience.ask(() -> calls.profiles().me(player, node));
      Patience.ask(() -> calls.saves().list(player, node));
    }
    world
        .passingSessions()
        .forEach(
            session -> Patience.ask(() -> calls.profiles().me(Call.CHECK_SESSION, session, node)));
  }

  private void auditAll(Api node) {
    // What is asked for now must come from PostgreSQL.
    redis.flush();
    for (Player player : world.players()) {
      Patience.ask(() -> calls.profiles().audit(player.session(), node));
      Patience.ask(() -> calls.saves().audit(player, node));
      player.slots().forEach(slot -> Patience.ask(() -> calls.saves().get(slot, node)));
    }
    world
        .passingSessions()
        .forEach(session -> Patience.ask(() -> calls.profiles().audit(session, node)));
  }
}
