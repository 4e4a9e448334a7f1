package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Answer;
import dev.undercroft.drill.client.Answer.Done;
import dev.undercroft.drill.client.Answer.Refused;
import dev.undercroft.drill.client.Answer.Unknown;
import dev.undercroft.drill.client.Api;
import dev.undercroft.drill.client.Call;
import dev.undercroft.drill.client.Stubs;
import dev.undercroft.drill.client.Token;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishSeedsRequest;
import dev.undercroft.proto.release.v1.PublishSeedsResponse;
import dev.undercroft.proto.release.v1.PublishStep;
import dev.undercroft.proto.release.v1.ReleaseChange;
import dev.undercroft.proto.release.v1.RollBackRequest;
import dev.undercroft.proto.release.v1.RollBackResponse;
import io.grpc.Status;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An admin's program: publishes and rolls back, one after the other, through whatever node
/// answers, and sends each again with its key until it is acknowledged.
final class Mover {
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final List<Api> nodes;
  private final Token admin;
  private final Editions editions;
  private final Witness witness;
  private final Moves moves;
  private final Pointer pointer;
  private final Breaches breaches;
  private final LongSupplier clock;
  private final Random random;

  /// What movers share.
  record Shared(
      List<Api> nodes,
      Token admin,
      Editions editions,
      Witness witness,
      Moves moves,
      Pointer pointer,
      Breaches breaches,
      LongSupplier clock) {
    /// The same through some of the nodes only.
    Shared through(List<Api> some) {
      return new Shared(some, admin, editions, witness, moves, pointer, breaches, clock);
    }
  }

  Mover(Shared shared, Random random) {
    nodes = shared.nodes();
    admin = shared.admin();
    editions = shared.editions();
    witness = shared.witness();
    moves = shared.moves();
    pointer = shared.pointer();
    breaches = shared.breaches();
    clock = shared.clock();
    this.random = random;
  }

  /// One move, as it is to be.
  ///
  /// @param to release to go back to; 0 for a publish
  /// @param mark of what is published; 0 for a rollback
  private record Plan(Move move, int to, int mark) {}

  /// Returns when a move is acknowledged.
  Answer<?> act() {
    Pointer.Turn turn = pointer.take();
    // A third goes back, once there is somewhere to go.
    int to = random.nextInt(3) == 0 ? witness.anyRelease() : 0;
    boolean publish = to == 0 || to == turn.base();
    Move move = moves.begin(publish, clock.getAsLong());
    var plan = new Plan(move, publish ? 0 : to, publish ? turn.nextMark() : 0);
    try {
      return carryOut(plan, turn);
    } finally {
      turn.end(turn.base());
    }
  }

  private Answer<?> carryOut(Plan plan, Pointer.Turn turn) {
    int base = turn.base();
    String key = UUID.randomUUID().toString();
    int node = random.nextInt(nodes.size());
    for (int tries = 1; ; tries++) {
      Answer<PublishOutcome> answer = send(nodes.get(node), plan, base, key, turn);
      switch (answer) {
        case Done(PublishOutcome outcome) -> {
          acknowledged(plan, outcome, tries, turn);
          return answer;
        }
        case Refused<PublishOutcome> refused
            when refused.isRefused("RELEASE_CHANGED") && !turn.isOver() -> {
          base = refused.detail(ReleaseChange.class).orElseThrow().getActive();
          turn.correct(base);
          key = UUID.randomUUID().toString();
        }
        case Refused<PublishOutcome> refused
            when refused.isAway() || refused.isRefused("PUBLISH_UNDER_WAY") -> {}
        case Refused<PublishOutcome> refused -> {
          breaches.add(
              Breach.LOST, plan.move().reason() + " was refused, " + refused.status().getMessage());
          return answer;
        }
        case Unknown<PublishOutcome> _ -> {}
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      node = (node + 1) % nodes.size();
    }
  }

  private void acknowledged(Plan plan, PublishOutcome outcome, int tries, Pointer.Turn turn) {
    moves.acknowledge(plan.move(), outcome, tries, clock.getAsLong());
    turn.end(plan.to());
    if (plan.mark() > 0) {
      witness.published(outcome.getRelease().getNumber(), plan.mark());
    }
  }

  private Answer<PublishOutcome> send(
      Api node, Plan plan, int base, String key, Pointer.Turn turn) {
    Runnable committed = () -> turn.end(plan.to());
    return plan.mark() > 0
        ? node.call(
            Call.PUBLISH_SEEDS, admin, stubs -> outcome(publish(stubs, plan, base, key), committed))
        : node.call(
            Call.ROLL_BACK, admin, stubs -> outcome(rollBack(stubs, plan, base, key), committed));
  }

  private Stream<PublishProgress> publish(Stubs stubs, Plan plan, int base, String key) {
    var request =
        PublishSeedsRequest.newBuilder()
            .addAllFiles(editions.files(plan.mark()))
            .setBase(base)
            .setReason(plan.move().reason())
            .setIdempotencyKey(key)
            .build();
    return stream(stubs.releases().publishSeeds(request), PublishSeedsResponse::getProgress);
  }

  private static Stream<PublishProgress> rollBack(Stubs stubs, Plan plan, int base, String key) {
    var request =
        RollBackRequest.newBuilder()
            .setNumber(plan.to())
            .setBase(base)
            .setReason(plan.move().reason())
            .setIdempotencyKey(key)
            .build();
    return stream(stubs.releases().rollBack(request), RollBackResponse::getProgress);
  }

  private static <R> Stream<PublishProgress> stream(
      Iterator<R> answers, Function<R, PublishProgress> progress) {
    Iterable<R> all = () -> answers;
    return StreamSupport.stream(all.spliterator(), false).map(progress);
  }

  private static PublishOutcome outcome(Stream<PublishProgress> progress, Runnable committed) {
    return progress
        .peek(event -> {
          if (event.getStep() == PublishStep.PUBLISH_STEP_COMMITTED) {
            committed.run();
          }
        })
        .filter(PublishProgress::hasOutcome)
        .map(PublishProgress::getOutcome)
        .findFirst()
        .orElseThrow(() ->
            Status.UNKNOWN.withDescription("a move ended without an outcome").asRuntimeException());
  }
}
