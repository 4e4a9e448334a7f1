package dev.undercroft.drill.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.drill.cache.TestGame.Lie;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Tally;
import dev.undercroft.history.History;
import dev.undercroft.history.Violation.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The drill's clients on a game that keeps its promises, and on games that break one of them.
class ClientsTest {
  private static final int CLIENTS = 4;
  private static final int ACTS = 3000;

  private final History history = new History(Duration.ofDays(1), () -> "calm");
  private final Tally tally = new Tally();

  private void play(Lie lie) throws Exception {
    var game = new TestGame(lie);
    try (var one = new TestNode(game);
        var other = new TestNode(game)) {
      List<Api> apis = List.of(one.api("node 1", tally), other.api("node 2", tally));
      var nodes = new Nodes(apis, CLIENTS);
      var world = new World(history, apis);
      var signedIn = new SignedIn(history);
      var longest = new LongestWrites(new Weather());
      var calls =
          new Client.Calls(
              new ProfileCalls(history, signedIn, longest),
              new SaveCalls(history, signedIn, nodes, longest),
              new SessionCalls(history, signedIn, longest));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, CLIENTS)
            .mapToObj(
                number -> new Client(world, nodes, calls, Deed.of(number), new Random(number)))
            .forEach(client -> threads.submit(() -> act(client)));
      }
    }
  }

  // What is caught once needs no more.
  private void act(Client client) {
    for (int i = 0; i < ACTS && history.violations().isEmpty(); i++) {
      client.act();
    }
  }

  @Test
  void a_game_that_keeps_its_promises_is_not_accused() throws Exception {
    play(Lie.NONE);

    assertThat(history.violations()).isEmpty();
    assertThat(tally.answered()).isGreaterThanOrEqualTo((long) CLIENTS * ACTS);
    assertThat(tally.calls().keySet())
        .contains(Call.UPDATE_ME, Call.PUT_SAVE, Call.LOGOUT, Call.LOGIN, Call.GET_SAVE);
  }

  @ParameterizedTest
  @CsvSource({
    "OLD_NAME, STALE_READ",
    "OTHER_PLAYER, INVENTED",
    "OLD_SLOTS, STALE_READ",
    "OLD_RUN_STATE, INVENTED",
    "LOST_SAVE, STALE_READ",
    "UNDEAD_SESSION, STALE_READ",
    "DEAD_SESSION, INVENTED",
    "REFUSED_AND_DONE, INVENTED"
  })
  void a_game_that_breaks_one_now_and_then_is_caught(Lie lie, Kind kind) throws Exception {
    play(lie);

    assertThat(history.count(kind)).isPositive();
  }
}
