package dev.undercroft.drill.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.cluster.Cluster;
import dev.undercroft.drill.cluster.Tampering;
import dev.undercroft.drill.cluster.TestSite;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Publish means published, on three real servers, with every fault. Longer: `undercroft drill
/// releases`.
class ReleasesDrillIT {
  private static final int NODES = 3;
  private static final int MOVES = 200;
  private static final Duration WHILE_THE_LEASE_HOLDS = Duration.ofMillis(1_500);

  private static Cluster cluster;

  @BeforeAll
  static void start() {
    cluster = ReleasesDrill.cluster(TestSite.SITE, NODES);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void after_an_acknowledgement_nobody_is_served_another_release_whatever_breaks() {
    ReleasesReport report = drill(MOVES, 7).run(cluster);

    assertThat(report.held()).as(report.text()).isTrue();
  }

  // Every row in the beacon claims to have followed, so a publish waits for nobody.
  @Test
  void a_publish_that_does_not_wait_for_a_silent_node_is_found() {
    Mover.Shared all = drill(0, 8).prepare(cluster);
    Api island = all.nodes().getLast();
    var mainland = new Mover(all.through(all.nodes().subList(0, NODES - 1)), new Random(1));
    Reader reader = ReleasesDrill.reader(all, island, new Random(1));
    Tampering.execute(
        cluster,
        """
        create function beacon.claim() returns trigger language plpgsql as $$
        begin new.confirmed_activation := 9223372036854775806; return new; end $$;
        create trigger claim before insert or update on beacon.node
          for each row execute function beacon.claim();
        update beacon.node set name = name;
        """);
    cluster.nodes().getLast().toPostgres().hold();
    try {
      mainland.act();
      long end = System.nanoTime() + WHILE_THE_LEASE_HOLDS.toNanos();
      while (System.nanoTime() - end < 0) {
        reader.act();
      }
    } finally {
      cluster.nodes().getLast().toPostgres().mend();
      Tampering.execute(cluster, "drop function beacon.claim() cascade");
    }

    new Audit(all.moves(), all.witness(), all.breaches()).look(new Chronicle(cluster).read());

    assertThat(all.breaches().count(Breach.STALE)).isPositive();
    assertThat(all.breaches().first()).allSatisfy(each -> assertThat(each).contains(island + ""));
  }

  private static ReleasesDrill drill(int moves, long seed) {
    var options = new ReleasesOptions(Duration.ZERO, moves, NODES, seed);
    return new ReleasesDrill(options, TestSite.SITE, line -> {});
  }
}
