package dev.undercroft.content;

import dev.undercroft.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A lab of its own for each test of a class, where nothing was published yet.
abstract class OnContentLab {
  static TestServers servers;
  ContentLab lab;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @BeforeEach
  void open() {
    lab = new ContentLab(servers);
  }

  @AfterEach
  void close() {
    lab.close();
  }
}
