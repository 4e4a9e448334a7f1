package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Stubs;
import dev.undercroft.drill.client.Token;
import dev.undercroft.proto.feed.v1.WatchReleasesRequest;
import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/// A client that follows the active release, and goes on at whatever node from what it saw last.
final class Watcher {
  private static final int TRIES = 20;

  private final List<Api> nodes;
  private final Breaches breaches;
  private final Random random;
  // By activation, the release that became active with it.
  private final SortedMap<Long, Integer> seen = new TreeMap<>();

  Watcher(List<Api> nodes, Breaches breaches, Random random) {
    this.nodes = nodes;
    this.breaches = breaches;
    this.random = random;
  }

  /// Watches for a while.
  Answer<?> act() {
    Api node = nodes.get(random.nextInt(nodes.size()));
    Answer<Integer> answer =
        node.call(Call.WATCH_RELEASES, Token.NONE, stubs -> follow(node, stubs));
    if (answer instanceof Refused<Integer> refused && !refused.isAway()) {
      breaches.add(Breach.GAP, node + " refused a watcher that saw " + last() + ": " + refused);
    }
    return answer;
  }

  private long last() {
    return seen.isEmpty() ? 0 : seen.lastKey();
  }

  /// @return how much was told
  private int follow(Api node, Stubs stubs) {
    var request = WatchReleasesRequest.newBuilder().setAfter(last()).build();
    int told = 0;
    try {
      Iterator<WatchReleasesResponse> moves = stubs.feed().watchReleases(request);
      while (moves.hasNext()) {
        look(node, moves.next());
        told++;
      }
    } catch (StatusRuntimeException e) {
      // Nobody else ends it, as long as all is well.
      if (e.getStatus().getCode() != Code.DEADLINE_EXCEEDED) {
        throw e;
      }
    }
    return told;
  }

  private void look(Api node, WatchReleasesResponse move) {
    if (move.getAlive()) {
      return;
    }
    if (!seen.isEmpty() && move.getActivation() != last() + 1) {
      breaches.add(
          Breach.GAP, node + " told of activation " + move.getActivation() + " after " + last());
    }
    seen.put(move.getActivation(), move.getRelease().getNumber());
  }

  /// Holds what it was told against the history; to be called at the very end, when nothing moves
  /// any more.
  void compare(List<Activation> history) {
    long newest = history.getLast().number();
    for (int tries = 0; last() < newest && tries < TRIES; tries++) {
      act();
    }
    for (Activation activation : history) {
      Integer release = seen.get(activation.number());
      boolean early = !seen.isEmpty() && activation.number() < seen.firstKey();
      if (!early && (release == null || release != activation.release())) {
        breaches.add(Breach.GAP, "a watcher was told release " + release + " of " + activation);
      }
    }
  }
}
