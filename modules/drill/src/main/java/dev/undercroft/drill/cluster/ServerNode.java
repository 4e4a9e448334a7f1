package dev.undercroft.drill.cluster;

import dev.undercroft.embedded.FreePort;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One server of the product, a JVM of its own, on wires of its own.
public final class ServerNode implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final String TAKEN = "is taken by another program";

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final TcpProxy toPostgres;
  private final TcpProxy toRedis;
  private final ProductCommand serve;
  private final int port;
  private final int edgePort;
  private final URI metrics;
  private final String address;
  private final ManagedChannel channel;
  private Process process;

  private ServerNode(
      int number,
      Path folder,
      Map<String, String> settings,
      DrillPostgres postgres,
      DrillRedis redis,
      Jvm jvm) {
    name = "node " + number;
    toPostgres = TcpProxy.to(postgres.port());
    toRedis = TcpProxy.to(redis.port());
    port = FreePort.next();
    edgePort = FreePort.next();
    int metricsPort = FreePort.next();
    metrics = URI.create("http://127.0.0.1:" + metricsPort + "/metrics");
    address = "127.0.0.1:" + port;
    var environment = new HashMap<>(settings);
    environment.putAll(
        Map.of(
            "UNDERCROFT_HOME", folder.toString(),
            "UNDERCROFT_DATABASE_URL", DrillPostgres.url(toPostgres.port()),
            "UNDERCROFT_REDIS_URL", "redis://127.0.0.1:" + toRedis.port(),
            "UNDERCROFT_GRPC_PORT", Integer.toString(port),
            "UNDERCROFT_ENVOY_LISTENER_PORT", Integer.toString(edgePort),
            "UNDERCROFT_METRICS_PORT", Integer.toString(metricsPort)));
    serve = new ProductCommand(jvm, environment, folder.resolve("node-" + number + ".log"));
    channel = Grpc.newChannelBuilder(address, InsecureChannelCredentials.create()).build();
    process = serve.start("serve");
  }

  static ServerNode start(
      int number,
      Path folder,
      Map<String, String> settings,
      DrillPostgres postgres,
      DrillRedis redis,
      Jvm jvm) {
    return new ServerNode(number, folder, settings, postgres, redis, jvm);
  }

  public TcpProxy toPostgres() {
    return toPostgres;
  }

  public TcpProxy toRedis() {
    return toRedis;
  }

  /// Host and port of its services.
  public String address() {
    return address;
  }

  /// Where internal services reach it, on loopback.
  public int port() {
    return port;
  }

  /// Where an Envoy reaches it, on loopback.
  public int edgePort() {
    return edgePort;
  }

  public long pid() {
    return process.pid();
  }

  public ManagedChannel channel() {
    return channel;
  }

  /// Its metrics as Prometheus reads them; nothing while it is away.
  public String metrics() {
    var question = HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(1)).build();
    try {
      return HTTP.send(question, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  /// It stands still, with everything that is under way.
  public void pause() {
    Processes.pause(process.pid());
  }

  public void resume() {
    Processes.resume(process.pid());
  }

  /// kill -9.
  public void kill() {
    Processes.kill(process.pid());
  }

  /// After a kill; returns at once.
  public void startAgain() {
    process = serve.start("serve");
  }

  /// Returns when it answers and has its content.
  public void awaitServing() {
    long end = System.nanoTime() + START_LIMIT.toNanos();
    while (!isServing()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            name + " does not serve after " + START_LIMIT.toSeconds() + " s: " + serve.lastLine());
      }
      if (!process.isAlive()) {
        startAgainIfPortWasTaken();
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
  }

  // While the node was away, somebody's own end of a connection may have got one of its ports. It
  // keeps that for a moment only.
  private void startAgainIfPortWasTaken() {
    if (!serve.lastLine().contains(TAKEN)) {
      throw new IllegalStateException(name + " has ended; it said: " + serve.lastLine());
    }
    startAgain();
  }

  private boolean isServing() {
    try {
      // Else the channel of a node that was away waits longer and longer.
      channel.resetConnectBackoff();
      return HealthGrpc.newBlockingStub(channel)
          .withDeadlineAfter(1, TimeUnit.SECONDS)
          .check(HealthCheckRequest.getDefaultInstance())
          .getStatus()
          .equals(ServingStatus.SERVING);
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return name;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    kill();
    toPostgres.close();
    toRedis.close();
  }
}
