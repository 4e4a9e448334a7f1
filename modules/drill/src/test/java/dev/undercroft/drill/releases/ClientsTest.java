package dev.undercroft.drill.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.client.Tally;
import dev.undercroft.drill.client.Token;
import dev.undercroft.drill.cluster.TestSite;
import dev.undercroft.drill.releases.TestReleases.Lie;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Readers and movers on a node in memory: what it does wrong must be found, and nothing else.
class ClientsTest {
  private static final int ROUNDS = 30;
  private static final int READS = 12;

  private final Breaches breaches = new Breaches();
  private final Moves moves = new Moves("drill");
  private final LongSupplier clock = System::nanoTime;

  @ParameterizedTest
  @CsvSource({
    "NONE,",
    "LEFT_RELEASE, STALE",
    "MIXED, MIXED",
    "OTHER_NUMBER, ASTRAY",
    "OTHER_RECORDS, ALTERED",
    "ANOTHER_NAME, ALTERED",
    "LOST_MOVE, LOST"
  })
  void a_promise_that_is_not_kept_is_found(Lie lie, Breach breach) throws Exception {
    var editions = new Editions(TestSite.SITE.data(), TestReleases.ORIGINAL);
    try (var releases = new TestReleases(lie, editions)) {
      var witness = new Witness(editions, breaches);
      var node = releases.api(new Tally());
      var shared =
          new Mover.Shared(
              List.of(node), Token.NONE, editions, witness, moves, new Pointer(1), breaches, clock);
      var mover = new Mover(shared, new Random(1));
      var reader = new Reader(node, editions.anEnemy(), witness, clock, new Random(2));

      for (int round = 0; round < ROUNDS; round++) {
        mover.act();
        for (int read = 0; read < READS; read++) {
          reader.act();
        }
        reader.content(0);
      }
      new Audit(moves, witness, breaches).look(releases.history());

      if (breach == null) {
        assertThat(breaches.first()).isEmpty();
      } else {
        assertThat(breaches.count(breach)).as(breaches.first() + "").isPositive();
      }
    }
  }
}
