package dev.undercroft.cache;

import dev.undercroft.history.History;
import dev.undercroft.history.Violation.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Nodes on a database of their own, one number that they write and read, and the history of that,
/// which is checked.
final class CacheStage implements AutoCloseable {
  static final String KEY = "k";
  private static final String EVER = "60000";

  private final CacheLab lab;
  private final PlannedHooks fault;
  private final List<PlannedHooks> used = new ArrayList<>();
  private final History history = new History(Duration.ofHours(1), () -> "on stage");
  private int written;

  /// @param fault what every node's hooks begin with
  CacheStage(CacheLab lab, PlannedHooks fault) {
    this.lab = lab;
    this.fault = fault;
    lab.emptyDatabase();
    pause("50");
    RedisLine.tell(lab.redisPort(), "FLUSHALL");
    history.holds(KEY, 0);
  }

  CacheLab lab() {
    return lab;
  }

  CacheNode node(PlannedHooks hooks) {
    return node(hooks, lab.redisUrl());
  }

  CacheNode node(PlannedHooks hooks, String redisUrl) {
    used.add(hooks);
    hooks.beginAs(fault);
    return lab.node(hooks, redisUrl);
  }

  int read(CacheNode node) {
    var read = history.read(KEY, "read", "node");
    int value = node.read(KEY);
    read.returned(value);
    return value;
  }

  CompletableFuture<Integer> readBeside(CacheNode node) {
    return CompletableFuture.supplyAsync(() -> read(node), Thread::startVirtualThread);
  }

  void write(CacheNode node) {
    write(node, () -> {});
  }

  /// @param first runs when the write has begun, before it commits
  void write(CacheNode node, Runnable first) {
    var write = history.write(KEY, ++written, "write", "node");
    node.increment(KEY, first);
    write.acknowledged();
  }

  CompletableFuture<Void> writeBeside(CacheNode node) {
    return CompletableFuture.runAsync(() -> write(node), Thread::startVirtualThread);
  }

  /// A write that nobody is told of, by a node that stops in the middle.
  CompletableFuture<Integer> writeUntold(CacheNode node) {
    return CompletableFuture.supplyAsync(() -> node.increment(KEY), Thread::startVirtualThread);
  }

  /// Whoever wrote untold has died, and now it has to be seen.
  void tell() {
    history.write(KEY, ++written, "write of the dead", "node").acknowledged();
  }

  /// Reads until the value stands in Redis.
  void fill(CacheNode node) {
    double before = node.count("fills", "stored");
    double hits = node.count("reads", "hit");
    CacheLab.await(() -> {
      read(node);
      return node.count("fills", "stored") > before || node.count("reads", "hit") > hits;
    });
  }

  /// Ends the epoch as anybody may; nobody begins a new one before {@link #trustAgain}.
  void endTrust() {
    lab.execute(
        "update beacon.cache set epoch = epoch + 1, generation = null, process = null, changed_at = now(), pause_ms = "
            + EVER);
    lab.execute("notify beacon");
  }

  void trustAgain() {
    pause("0");
  }

  private void pause(String millis) {
    lab.execute("update beacon.cache set pause_ms = " + millis);
  }

  boolean isCaught() {
    return history.count(Kind.STALE_READ) > 0;
  }

  List<?> violations() {
    return history.violations();
  }

  @Override
  public void close() {
    used.forEach(PlannedHooks::unstick);
    lab.stopNodes();
  }
}
