package dev.undercroft.drill.cache;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// One of many that do one thing after another, wherever they please.
final class Client {
  private final World world;
  private final Nodes nodes;
  private final Calls calls;
  private final RandomGenerator random;
  private Deed next;

  /// Everything that a client can do.
  record Calls(ProfileCalls profiles, SaveCalls saves, SessionCalls sessions) {}

  /// @param first what it begins with; when each has another, even a short drill has done it all
  Client(World world, Nodes nodes, Calls calls, Deed first, RandomGenerator random) {
    this.world = world;
    this.nodes = nodes;
    this.calls = calls;
    this.random = random;
    next = first;
  }

  /// Does the next thing.
  Answer<?> act() {
    Api node = nodes.any(random);
    Player player = world.player(random);
    Deed deed = next;
    next = Deed.draw(random);
    return switch (deed) {
      case RENAME -> rename(player, node);
      case PUT_SAVE -> put(world.slot(random), node);
      case END_SESSION -> end(world.passingSession(random), node);
      case CHECK_SESSION -> check(world.passingSession(random), node);
      case GET_SAVE -> calls.saves().get(world.slot(random), node);
      case LIST_SAVES -> calls.saves().list(player, node);
      case GET_PROFILE -> calls.profiles().profile(player, world.player(random), node);
      case GET_ME -> calls.profiles().me(player, node);
    };
  }

  private Answer<?> rename(Player player, Api node) {
    if (!player.beginRename()) {
      return calls.profiles().me(player, node);
    }
    return readBack(
        node,
        calls.profiles().rename(player, node),
        other -> calls.profiles().profile(player, player, other));
  }

  private Answer<?> put(Slot slot, Api node) {
    return readBack(
        node, calls.saves().put(slot, node), other -> calls.saves().list(slot.player(), other));
  }

  // An ended one stays to be tried by others, until a login takes its place.
  private Answer<?> end(Session session, Api node) {
    if (!session.claimEnd()) {
      world.openInPlaceOf(session, node);
      return check(session, node);
    }
    return readBack(node, calls.sessions().logout(session, node), other -> check(session, other));
  }

  private Answer<?> check(Session session, Api node) {
    return calls.profiles().me(Call.CHECK_SESSION, session, node);
  }

  // Every other time at once and on another node: where a cache is most likely to be wrong.
  private Answer<?> readBack(Api node, Answer<?> written, Function<Api, Answer<?>> read) {
    if (written instanceof Done && random.nextBoolean()) {
      read.apply(nodes.next(node));
    }
    return written;
  }
}
