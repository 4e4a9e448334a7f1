package dev.undercroft.embedded;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// A JVM that starts everything in a folder, says where, and waits to be killed, or for the end of
/// whoever started it.
final class ServersMain {
  /// Prints the ports of PostgreSQL and Redis, then all process ids.
  static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    var postgres = EmbeddedPostgres.start(TestHome.durablePostgres(folder));
    var scratch = EmbeddedPostgres.start(PostgresOptions.scratch(TestHome.path()));
    var redis = EmbeddedRedis.start(TestHome.durableRedis(folder));
    Path binary = EnvoyBinary.find(TestHome.path(), TestHome.envoyRequirements());
    var envoy = EmbeddedEnvoy.start(EnvoyConfig.in(folder).options(binary, folder));
    String pids =
        LongStream.of(postgres.pid(), scratch.pid(), redis.pid(), envoy.pid())
            .mapToObj(Long::toString)
            .collect(Collectors.joining(" "));
    System.out.println(postgres.port() + " " + redis.port() + " " + pids);
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
  }

  private ServersMain() {}
}
