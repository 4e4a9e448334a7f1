package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is looked at while nobody asks or moves.
final class Checkpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonNode SEEDS = JsonNodeFactory.instance.stringNode("seeds");

  private final Cluster cluster;
  private final Chronicle chronicle;
  private final Audit audit;
  private final Witness witness;
  private final Breaches breaches;

  Checkpoint(Cluster cluster, Moves moves, Witness witness, Breaches breaches) {
    this.cluster = cluster;
    this.chronicle = new Chronicle(cluster);
    this.audit = new Audit(moves, witness, breaches);
    this.witness = witness;
    this.breaches = breaches;
  }

  /// To be called before there are more moves or answers than can be held.
  void look() {
    audit.look(chronicle.read());
  }

  /// At the very end: a watcher was told of every move since it began.
  void lookAt(Watcher watcher) {
    watcher.compare(chronicle.known());
  }

  /// At the very end: every release that was acknowledged is on every node, and whole on one.
  void lookAtReleases(List<Api> nodes, Function<Api, Reader> readers) {
    List<Integer> releases = witness.releases();
    for (int i = 0; i < nodes.size(); i++) {
      Reader reader = readers.apply(nodes.get(i));
      for (int release : releases) {
        boolean whole = release % nodes.size() == i;
        Answer<?> answer =
            whole
                ? Patience.ask(() -> reader.content(release))
                : Patience.ask(() -> reader.oneEnemy(release));
        if (!(answer instanceof Done<?>)) {
          breaches.add(Breach.LOST, nodes.get(i) + " does not have release " + release);
        }
      }
    }
  }

  /// At the very end too: the doctor compares every place. Of the seeds' files nothing is said, for
  /// they are not what was published last.
  void askDoctor(Path data) {
    var command = new ArrayList<>(List.of("doctor", "--json", "--data", data.toString()));
    for (ServerNode node : cluster.nodes()) {
      command.addAll(List.of("--node", node.address()));
    }
    JsonNode differences =
        JSON.readTree(cluster.ask(command.toArray(String[]::new))).path("differences");
    if (!differences.isArray()) {
      throw new IllegalStateException("the doctor did not say anything");
    }
    for (JsonNode difference : differences) {
      if (difference.path("between").valueStream().noneMatch(SEEDS::equals)) {
        breaches.add(Breach.DIFFERENT, difference.toString());
      }
    }
  }
}
