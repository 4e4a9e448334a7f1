package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.RedisSettings;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.testkit.TestServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartSeedsTest {
  private static final SeedCheck CHECK = SeedCheck.product();
  private static TestServers servers;

  @BeforeAll
  static void startServers() {
    servers = TestServers.start();
  }

  @AfterAll
  static void stopServers() {
    servers.close();
  }

  @Test
  void changed_seeds_are_published_under_another_version_and_told_to_need_one(@TempDir Path folder)
      throws IOException {
    Path data = copyOfSeeds(folder);
    var given =
        new Servers(
            Settings.read(Map.of()).database(servers.freshDatabase()),
            new RedisSettings(servers.redisUrl()));
    var last = new LastSeeds(folder, "test");
    assertThat(start(given, last, data)).contains("Seeds: release 1 ");

    Product.edit(data, "enemies.json", "\"hp\": 14", "\"hp\": 15");

    assertThat(start(given, last, data))
        .contains("Seeds: refused, the last release stays active")
        .contains("enemies.json:2:14: /version: version: The version is 1.0.0,");

    Product.edit(data, "enemies.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"");

    assertThat(start(given, last, data)).contains("Seeds: release 2 ");
  }

  // What a start says of its seeds; a server can be served in every case here.
  private static String start(Servers given, LastSeeds last, Path data) {
    var said = new StringWriter();
    var seeds = new StartSeeds(given, last, data, new PrintWriter(said));
    assertThat(seeds.apply(CHECK.check(data))).isTrue();
    return said.toString();
  }

  private static Path copyOfSeeds(Path folder) throws IOException {
    Path data = folder.resolve("data");
    Path copy = Files.createDirectories(data.resolve("seeds"));
    try (var seeds = Files.list(Path.of("..", "..", "data", "seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, copy.resolve(seed.getFileName()));
      }
    }
    return data;
  }
}
