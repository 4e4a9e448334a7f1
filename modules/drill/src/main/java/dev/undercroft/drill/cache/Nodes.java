package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Api;
import java.util.List;
import java.util.random.RandomGenerator;

/// Which node a client calls. Never more than half of the clients wait for one: those that stand
/// before a node that stands still would leave nobody to see what the others answer.
record Nodes(List<Api> all, int clients) {
  Api any(RandomGenerator random) {
    Api drawn = all.get(random.nextInt(all.size()));
    return drawn.underWay() < Math.max(1, clients / 2) ? drawn : next(drawn);
  }

  /// Another one than that.
  Api next(Api node) {
    return all.get((all.indexOf(node) + 1) % all.size());
  }
}
