package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Patience;
import dev.undercroft.drill.client.Token;
import dev.undercroft.history.History;
import dev.undercroft.proto.players.v1.LoginResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The registers that clients write and read.
final class World {
  private static final int PLAYERS = 24;

  /// Half of all calls are about these, so that readers and writers meet.
  private static final int HOT_PLAYERS = 4;

  /// Sessions that come and go. As many calls still show ended ones.
  private static final int SESSIONS = 32;

  private final History history;
  private final List<Player> players;
  private final AtomicReferenceArray<Session> passing = new AtomicReferenceArray<>(SESSIONS);
  private final AtomicInteger sessions = new AtomicInteger();

  /// Registers the players, which must work; nothing else may be under way.
  World(History history, List<Api> nodes) {
    this.history = history;
    players =
        IntStream.range(0, PLAYERS)
            .parallel()
            .mapToObj(i -> Player.register(nodes.get(i % nodes.size()), "drill_" + (10 + i)))
            .toList();
    for (Player player : players) {
      history.holds(player.key(), 0);
      history.holds(player.session().key(), Session.ALIVE);
      player.slots().forEach(slot -> history.holds(slot.key(), 0));
    }
    for (int i = 0; i < SESSIONS; i++) {
      int place = i;
      Player player = players.get(i % PLAYERS);
      Api node = nodes.get(i % nodes.size());
      Patience.ask(() -> open(player, node, place));
    }
  }

  List<Player> players() {
    return players;
  }

  Player player(RandomGenerator random) {
    return players.get(random.nextInt(random.nextBoolean() ? HOT_PLAYERS : PLAYERS));
  }

  Slot slot(RandomGenerator random) {
    List<Slot> slots = player(random).slots();
    return slots.get(random.nextInt(slots.size()));
  }

  /// One that may end at any time, or has ended.
  Session passingSession(RandomGenerator random) {
    return passing.get(random.nextInt(SESSIONS));
  }

  Stream<Session> passingSessions() {
    return IntStream.range(0, SESSIONS).mapToObj(passing::get);
  }

  /// Signs the player of an ended session in again. The new session takes the ended one's place, so
  /// that a player never has more of them than the product allows; and every node must know it at
  /// once.
  void openInPlaceOf(Session ended, Api node) {
    if (ended.claimPlace() && !(open(ended.player(), node, ended.place()) instanceof Done)) {
      ended.giveUpPlace();
    }
  }

  private Answer<LoginResponse> open(Player player, Api node, int place) {
    Answer<LoginResponse> answer = player.account().login(node);
    if (answer instanceof Done(var opened)) {
      String key = "session " + sessions.getAndIncrement() + " of " + player.username();
      history.holds(key, Session.ALIVE);
      passing.set(place, new Session(key, player, Token.of(opened.getToken()), place));
    }
    return answer;
  }
}
