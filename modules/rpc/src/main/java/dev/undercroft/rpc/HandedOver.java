package dev.undercroft.rpc;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Context;
import io.grpc.ServerCall.Listener;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Has a listener made, and told of everything, by other threads than the event loop, one thing
/// after another and in their order. gRPC does so by itself if each call has an executor of its
/// own; but then calls that stay on the event loop pay for theirs too, a queue and 240 bytes each.
final class HandedOver<Q> extends Listener<Q> {
  private final Executor turns;
  // Whoever has the turn sees what those before it have written.
  private Listener<Q> listener = new Listener<>() {};

  private HandedOver(Executor turns) {
    this.turns = turns;
  }

  /// @param threads take the turns; they see the caller's gRPC context, as it would have been here
  /// @param start makes the listener; has the first turn
  static <Q> Listener<Q> to(Executor threads, Supplier<Listener<Q>> start) {
    Executor turns = MoreExecutors.newSequentialExecutor(threads);
    var handedOver = new HandedOver<Q>(Context.current().fixedContextExecutor(turns));
    handedOver.turns.execute(() -> handedOver.listener = start.get());
    return handedOver;
  }

  @Override
  public void onMessage(Q message) {
    turns.execute(() -> listener.onMessage(message));
  }

  @Override
  public void onHalfClose() {
    turns.execute(() -> listener.onHalfClose());
  }

  @Override
  public void onReady() {
    turns.execute(() -> listener.onReady());
  }

  @Override
  public void onComplete() {
    turns.execute(() -> listener.onComplete());
  }

  @Override
  public void onCancel() {
    turns.execute(() -> listener.onCancel());
  }
}
