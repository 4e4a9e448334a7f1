package dev.undercroft.cache;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.undercroft.kernel.Epoch;
import dev.undercroft.kernel.EpochBoard;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.redisson.api.redisnode.RedisNodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks Redis five times a second whether it is there, and brings trust back when everybody reaches
/// it: rule 13. Runs on a thread of its own, which is also the one that connects.
final class Keeper implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(200);
  private static final Duration ANSWER = Duration.ofMillis(500);
  private static final int OLDEST_REDIS = 7;
  private static final int GENERATION_BYTES = 16;
  private static final Logger log = LoggerFactory.getLogger(Keeper.class);

  private final Redis redis;
  private final FencedRedis scripts;
  private final EpochBoard board;
  private final Settling settling;
  private final Trust trust;
  private final Hooks hooks;
  private final SecureRandom random = new SecureRandom();
  private final Thread thread;
  private volatile boolean running = true;
  private volatile boolean reachesRedis;

  Keeper(
      Redis redis,
      FencedRedis scripts,
      EpochBoard board,
      Settling settling,
      Trust trust,
      Hooks hooks) {
    this.redis = redis;
    this.scripts = scripts;
    this.board = board;
    this.settling = settling;
    this.trust = trust;
    this.hooks = hooks;
    this.thread = Thread.ofPlatform().name("cache-keeper").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Whether Redis answered when it was asked last, and is one that scripts can be loaded into.
  boolean reachesRedis() {
    return reachesRedis;
  }

  private void run() {
    while (running) {
      try {
        Optional<String> process = process();
        reachesRedis = process.isPresent();
        Optional<Epoch> off = trust.epoch().filter(epoch -> !epoch.isTrusted());
        if (process.isPresent() && off.isPresent()) {
          trustAgain(off.get(), process.get());
        }
        Thread.sleep(EVERY);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.debug("trust can't be brought back yet: {}", e.getMessage());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(EVERY);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  // A new generation each time, loaded once: a doubt on the way, and it is forgotten. Two processes
  // that both have the scripts of one generation would each answer for themselves.
  private void trustAgain(Epoch off, String process) {
    if (!board.mayFollow(off)) {
      return;
    }
    settling.saw(off);
    if (!hooks.without(Rule.SETTLE_BEFORE_TRUST)) {
      settling.await(off);
    }
    byte[] name = new byte[GENERATION_BYTES];
    random.nextBytes(name);
    String generation = HexFormat.of().formatHex(name);
    if (scripts.load(new Scripts(generation, process, hooks), ANSWER)) {
      board.change(off, off.followedBy(generation, process));
    }
  }

  /// master_replid of the Redis that answers; empty when none does, or one that scripts are no
  /// fence in: a replica, or one before 7.0, which saves and hands on scripts.
  private Optional<String> process() throws InterruptedException {
    try {
      Map<String, String> server = info(InfoSection.SERVER);
      Map<String, String> replication = info(InfoSection.REPLICATION);
      String version = server.getOrDefault("redis_version", "0");
      boolean fit =
          Integer.parseInt(version.split("\\.")[0]) >= OLDEST_REDIS
              && "master".equals(replication.get("role"));
      return fit ? Optional.ofNullable(replication.get("master_replid")) : Optional.empty();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      log.debug("Redis does not answer: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Map<String, String> info(InfoSection section)
      throws ExecutionException, InterruptedException, TimeoutException {
    return redis
        .client()
        .getRedisNodes(RedisNodes.SINGLE)
        .getInstance()
        .infoAsync(section)
        .toCompletableFuture()
        .get(ANSWER.toMillis(), MILLISECONDS);
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }
}
