package dev.undercroft.content;

import com.google.common.util.concurrent.ListenableFuture;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.cache.RedisSettings;
import dev.undercroft.database.Beacon;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.EpochNode;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.content.v1.GetContentRequest;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.rpc.Authenticator;
import dev.undercroft.rpc.RequestValidation;
import dev.undercroft.rpc.RpcHealth;
import dev.undercroft.rpc.RpcServer;
import dev.undercroft.rpc.RpcSettings;
import dev.undercroft.testkit.TestServers;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// A node in a JVM of its own, so that a test can stop its clock.
final class ChildNode implements AutoCloseable {
  static final String NAME = "child node";
  private final Process process;
  private final ManagedChannel channel;

  private ChildNode(Process process, int port) {
    this.process = process;
    this.channel =
        Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create()).build();
  }

  static ChildNode start(PostgresUrl database, String redis, Duration lease) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dundercroft.home=" + TestServers.HOME,
                  "-cp",
                  System.getProperty("java.class.path"),
                  Main.class.getName(),
                  database.full(),
                  redis,
                  Long.toString(lease.toMillis()))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      return new ChildNode(
          process, Integer.parseInt(Objects.requireNonNull(out.readLine(), "it did not start")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long pid() {
    return process.pid();
  }

  /// Asks for everything; the answer may come when the node runs again.
  ListenableFuture<GetContentResponse> ask() {
    return CatalogServiceGrpc.newFutureStub(channel)
        .withDeadlineAfter(60, TimeUnit.SECONDS)
        .getContent(GetContentRequest.getDefaultInstance());
  }

  @Override
  public void close() {
    channel.shutdownNow();
    process.destroyForcibly();
  }

  /// Prints its port and serves until it is killed.
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) {
      PostgresUrl url = PostgresUrl.parse(arguments[0]);
      var metrics = new SimpleMeterRegistry();
      var health = new RpcHealth();
      var database = TestServers.open(url);
      var content =
          ContentModule.open(
              database,
              new ContentCache(Redis.at(new RedisSettings(arguments[1])), metrics),
              health::set,
              metrics,
              Duration.ofMillis(Long.parseLong(arguments[2])));
      Beacon.start(database, url, NAME, content.node(), EpochNode.none());
      var validation =
          RequestValidation.warm(
              content.services().stream()
                  .map(service -> service.definition().getServiceDescriptor())
                  .toList());
      var server =
          RpcServer.start(
              RpcSettings.loopback(0, false),
              content.services(),
              validation,
              Authenticator.none(),
              health,
              metrics);
      System.out.println(server.port());
    }
  }
}
