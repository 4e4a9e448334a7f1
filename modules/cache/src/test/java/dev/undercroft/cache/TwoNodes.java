package dev.undercroft.cache;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Two nodes on a database of their own for each test.
abstract class TwoNodes {
  static CacheLab lab;
  CacheNode one;
  CacheNode two;

  @BeforeAll
  static void start() {
    lab = new CacheLab();
  }

  @AfterAll
  static void stop() {
    lab.close();
  }

  // On the list of nodes, without which nobody writes.
  @BeforeEach
  void startNodes() {
    lab.emptyDatabase();
    one = lab.node();
    two = lab.node();
    CacheLab.await(() -> one.epoch() >= 0 && two.epoch() >= 0);
  }

  @AfterEach
  void stopNodes() {
    lab.resumeRedis();
    lab.stopNodes();
  }

  void awaitTrust() {
    one.awaitTrust();
    two.awaitTrust();
  }
}
