package dev.undercroft.bench.stand;

import dev.undercroft.drill.cluster.Jvm;
import java.util.List;

/// What the launcher says of the product.
final class Launched {
  private Launched() {}

  /// What the JVM that `up` and `serve` run in is given; nothing where no launcher says.
  static List<String> options() {
    String options = System.getProperty("undercroft.server.jvm", "").strip();
    return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
  }

  /// That JVM; one like this where no launcher says.
  static Jvm serverJvm() {
    List<String> options = options();
    return options.isEmpty() ? Jvm.likeThis() : Jvm.likeThis(options.toArray(String[]::new));
  }
}
