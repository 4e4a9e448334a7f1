package dev.undercroft.drill.releases;

import dev.undercroft.drill.cluster.Cluster;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which release was active when, as the product itself tells it.
final class Chronicle {
  /// As many as one command tells.
  static final int MOST_AT_ONCE = 1_000;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Cluster cluster;
  private final SortedMap<Long, Activation> activations = new TreeMap<>();

  Chronicle(Cluster cluster) {
    this.cluster = cluster;
  }

  /// All of it, the oldest first; to be asked before more than MOST_AT_ONCE moves have passed.
  List<Activation> read() {
    String told = cluster.ask("seed", "history", "--limit", MOST_AT_ONCE + "", "--json");
    JSON.readTree(told).path("history").forEach(this::keep);
    return known();
  }

  /// As it was read last.
  List<Activation> known() {
    return List.copyOf(activations.values());
  }

  private void keep(JsonNode move) {
    long number = move.path("number").asLong();
    int release = move.path("release").path("number").asInt();
    activations.put(number, new Activation(number, release, move.path("reason").asString()));
  }
}
