package dev.undercroft.bench.stand;

import dev.undercroft.drill.cluster.Jvm;

/// What the launcher says of the product.
final class Launched {
  private Launched() {}

  /// The JVM that `up` and `serve` run in; one like this where no launcher says.
  static Jvm serverJvm() {
    String options = System.getProperty("undercroft.server.jvm", "").strip();
    return options.isEmpty() ? Jvm.likeThis() : Jvm.likeThis(options.split("\\s+"));
  }
}
