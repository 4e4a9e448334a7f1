package dev.undercroft.content;

import com.google.protobuf.Duration;
import dev.undercroft.content.PointerMove.Moved;
import dev.undercroft.content.SeedApply.Step;
import dev.undercroft.proto.release.v1.AwaitedNodes;
import dev.undercroft.proto.release.v1.PublishOutcome;
import dev.undercroft.proto.release.v1.PublishProgress;
import dev.undercroft.proto.release.v1.PublishStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// How far a move of the pointer has come, as the API tells it.
final class ProgressMessages implements SeedApply.Progress {
  private final Consumer<PublishProgress> hears;

  /// @param hears each message, on the thread of the move
  ProgressMessages(Consumer<PublishProgress> hears) {
    this.hears = hears;
  }

  @Override
  public void done(Step step) {
    hears.accept(
        PublishProgress.newBuilder()
            .setStep(PublishStep.valueOf("PUBLISH_STEP_" + step.name()))
            .build());
  }

  @Override
  public void waitingFor(List<String> nodes, java.time.Duration atMost) {
    var longest =
        Duration.newBuilder().setSeconds(atMost.toSeconds()).setNanos(atMost.toNanosPart());
    hears.accept(
        PublishProgress.newBuilder()
            .setWaiting(AwaitedNodes.newBuilder().addAllNodes(nodes).setAtMost(longest))
            .build());
  }

  static PublishProgress of(PublishOutcome outcome) {
    return PublishProgress.newBuilder().setOutcome(outcome).build();
  }

  /// @param at when its release became active; empty when nobody knows
  static PublishOutcome outcome(Moved moved, Optional<Instant> at) {
    var outcome =
        PublishOutcome.newBuilder()
            .setRelease(moved.release().message())
            .setActivation(moved.activation().number())
            .setChanged(moved.changed());
    at.map(ReleaseMessages::time).ifPresent(outcome::setActivatedAt);
    return outcome.build();
  }
}
