package dev.undercroft.drill.cluster;

import dev.undercroft.command.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A whole product for one drill: migrated, with the seeds of the checkout published.
public final class Cluster implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);

  private final Deque<AutoCloseable> parts;
  private final ProductCommand command;
  private final DrillPostgres postgres;
  private final DrillRedis redis;
  private final List<ServerNode> nodes;

  private Cluster(
      Deque<AutoCloseable> parts,
      ProductCommand command,
      DrillPostgres postgres,
      DrillRedis redis,
      List<ServerNode> nodes) {
    this.parts = parts;
    this.command = command;
    this.postgres = postgres;
    this.redis = redis;
    this.nodes = List.copyOf(nodes);
  }

  /// Returns when every node serves.
  ///
  /// @param count of nodes
  public static Cluster start(Site site, int count) {
    return start(site, count, Map.of(), Jvm.likeThis());
  }

  /// Returns when every node serves.
  ///
  /// @param count of nodes
  /// @param settings of each node, by the names that the product gives them
  public static Cluster start(Site site, int count, Map<String, String> settings) {
    return start(site, count, settings, Jvm.likeThis());
  }

  /// The same.
  ///
  /// @param jvm that runs each node
  public static Cluster start(Site site, int count, Map<String, String> settings, Jvm jvm) {
    var parts = new ArrayDeque<AutoCloseable>();
    try {
      prepareFolder(site);
      DrillPostgres postgres = DrillPostgres.start(site);
      parts.push(postgres);
      DrillRedis redis = DrillRedis.start(site);
      parts.push(redis);
      ProductCommand command = command(site, postgres, redis);
      command.run("migrate");
      command.run("seed", "apply", "--data", site.data().toString(), "--author", "drill");
      var nodes = new ArrayList<ServerNode>();
      for (int number = 1; number <= count; number++) {
        ServerNode node =
            ServerNode.start(number, site.named("files"), settings, postgres, redis, jvm);
        parts.push(node);
        nodes.add(node);
      }
      nodes.forEach(ServerNode::awaitServing);
      return new Cluster(parts, command, postgres, redis, nodes);
    } catch (RuntimeException e) {
      close(parts);
      throw e;
    }
  }

  private static void prepareFolder(Site site) {
    try {
      Files.createDirectories(site.home());
      site.sweep(site.home());
      site.sweep(site.logs());
      Site.delete(site.named("files"));
      Files.createDirectory(site.named("files"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProductCommand command(Site site, DrillPostgres postgres, DrillRedis redis) {
    return new ProductCommand(
        Jvm.likeThis(),
        Map.of(
            "UNDERCROFT_HOME", site.named("files").toString(),
            "UNDERCROFT_DATABASE_URL", DrillPostgres.url(postgres.port()),
            "UNDERCROFT_REDIS_URL", "redis://127.0.0.1:" + redis.port()),
        site.named("files").resolve("commands.log"));
  }

  /// A command of the product, beside the nodes; one that may be repeated.
  public void run(String... arguments) {
    command.run(arguments);
  }

  /// What a command of the product prints, which may also be a list of what is wrong.
  public String ask(String... arguments) {
    return command.ask(arguments);
  }

  /// As the product's settings name it, without a wire between.
  public String databaseUrl() {
    return DrillPostgres.url(postgres.port());
  }

  public String redisUrl() {
    return "redis://127.0.0.1:" + redis.port();
  }

  public DrillPostgres postgres() {
    return postgres;
  }

  public DrillRedis redis() {
    return redis;
  }

  public List<ServerNode> nodes() {
    return nodes;
  }

  /// Ends and removes everything but the nodes' logs, which stay in the site's folder.
  @Override
  public void close() {
    close(parts);
  }

  private static void close(Deque<AutoCloseable> parts) {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        // It dies with this process; the rest is closed all the same.
        log.warn("a part of the drill did not end cleanly: {}", e.toString());
      }
    }
  }
}
