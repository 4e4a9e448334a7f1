package dev.undercroft.server;

/// What `up` prints when everything runs.
final class Greeting {
  private Greeting() {}

  static String of(RunFile run) {
    return """

    Undercroft is up.

      page        %1$s
      JSON        %1$s/api/enemies
      gRPC        %2$s
      metrics     %3$s

    Try:  curl %1$s/api/enemies/goblin

    Ctrl-C stops everything; the data stays.\
    """
        .formatted(run.web(), run.grpc(), run.metrics());
  }
}
