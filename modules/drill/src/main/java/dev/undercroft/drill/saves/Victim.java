package dev.undercroft.drill.saves;

import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.ServerNode;
import java.util.stream.Stream;

/// Who is killed, with -9 and everything that works for it.
enum Victim {
  SERVER("the server"),
  POSTGRESQL("PostgreSQL"),
  BOTH("both");

  private final String title;

  Victim(String title) {
    this.title = title;
  }

  /// Returns when it is gone.
  void kill(Cluster cluster) {
    Stream<Runnable> kills =
        switch (this) {
          case SERVER -> Stream.of(node(cluster)::kill);
          case POSTGRESQL -> Stream.of(cluster.postgres()::kill);
          case BOTH -> Stream.of(cluster.postgres()::kill, node(cluster)::kill);
        };
    kills.parallel().forEach(Runnable::run);
  }

  /// Returns when the server serves.
  void startAgain(Cluster cluster) {
    if (this != SERVER) {
      cluster.postgres().startAgain();
    }
    if (this != POSTGRESQL) {
      node(cluster).startAgain();
    }
    node(cluster).awaitServing();
  }

  private static ServerNode node(Cluster cluster) {
    return cluster.nodes().getFirst();
  }

  @Override
  public String toString() {
    return title;
  }
}
