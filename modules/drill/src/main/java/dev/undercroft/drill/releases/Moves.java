package dev.undercroft.drill.releases;

import dev.undercroft.proto.release.v1.PublishOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every publish and rollback of the drill.
final class Moves {
  private final String drill;
  private final List<Move> all = new ArrayList<>();
  // By reason, as the product itself said.
  private final Map<String, PublishOutcome> outcomes = new HashMap<>();
  private int sentAgain;
  private Duration longest = Duration.ZERO;

  /// @param drill a name that no other drill on the same cluster has
  Moves(String drill) {
    this.drill = drill;
  }

  synchronized Move begin(boolean publish, long now) {
    var move = new Move(drill + ", move " + (all.size() + 1), publish, now);
    all.add(move);
    return move;
  }

  /// @param tries how often it was sent
  synchronized void acknowledge(Move move, PublishOutcome outcome, int tries, long now) {
    move.acknowledge(now);
    outcomes.put(move.reason(), outcome);
    sentAgain += tries > 1 ? 1 : 0;
    Duration took = Duration.ofNanos(now - move.begun());
    longest = took.compareTo(longest) > 0 ? took : longest;
  }

  synchronized List<Move> all() {
    return List.copyOf(all);
  }

  synchronized int acknowledged() {
    return outcomes.size();
  }

  synchronized long publishes() {
    return all.stream().filter(move -> move.isPublish() && isAcknowledged(move)).count();
  }

  private boolean isAcknowledged(Move move) {
    return outcomes.containsKey(move.reason());
  }

  /// That were acknowledged only when they were sent again with the same key.
  synchronized int sentAgain() {
    return sentAgain;
  }

  /// From its first request to its acknowledgement.
  synchronized Duration longest() {
    return longest;
  }

  /// Every acknowledged move must be in the history once, as it was acknowledged; a move that
  /// wasn't may be there once.
  void compare(List<Activation> history, Breaches breaches) {
    Map<String, List<Activation>> byReason = new HashMap<>();
    history.forEach(
        each -> byReason.computeIfAbsent(each.reason(), _ -> new ArrayList<>()).add(each));
    for (Move move : all()) {
      List<Activation> found = byReason.getOrDefault(move.reason(), List.of());
      PublishOutcome outcome = outcomes.get(move.reason());
      if (found.size() > 1) {
        breaches.add(Breach.LOST, move.reason() + " was made " + found.size() + " times");
      } else if (outcome != null && !found.equals(List.of(activation(move, outcome)))) {
        breaches.add(
            Breach.LOST,
            "%s was acknowledged as activation %d of release %d, and the history says %s"
                .formatted(
                    move.reason(),
                    outcome.getActivation(),
                    outcome.getRelease().getNumber(),
                    found));
      }
    }
  }

  private static Activation activation(Move move, PublishOutcome outcome) {
    return new Activation(outcome.getActivation(), outcome.getRelease().getNumber(), move.reason());
  }
}
