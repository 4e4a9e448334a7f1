package dev.undercroft.rpc;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import io.grpc.Context;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.Semaphore;

/// Lets so many calls into handlers that block, lets some more wait in line, and turns away the
/// rest at once. Virtual threads know no bound of their own, and a crowd before the database pool
/// makes everybody slow.
final class BlockingBound implements ServerInterceptor {
  private final Semaphore running;
  private final Semaphore admitted;

  BlockingBound(int calls, int queue) {
    running = new Semaphore(calls, true);
    admitted = new Semaphore(calls + queue);
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    boolean oneRequest = call.getMethodDescriptor().getType().clientSendsOneMessage();
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        // With one request gRPC's stubs only put it aside; the handler's work begins at half-close.
        if (oneRequest) {
          super.onMessage(message);
        } else {
          bounded(() -> super.onMessage(message));
        }
      }

      @Override
      public void onHalfClose() {
        bounded(super::onHalfClose);
      }
    };
  }

  private void bounded(Runnable work) {
    if (!admitted.tryAcquire()) {
      throw new GameException(Reason.SERVER_BUSY, "too many calls are waiting; try again shortly")
          .retryAfter(Limits.BUSY_RETRY);
    }
    try {
      if (awaitTurn()) {
        try {
          work.run();
        } finally {
          running.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GameException(Reason.SERVER_DRAINING, "this server is stopping; call again");
    } finally {
      admitted.release();
    }
  }

  // False when the call is over before its turn comes: it has its answer then, or wants none.
  private boolean awaitTurn() throws InterruptedException {
    var deadline = Context.current().getDeadline();
    if (deadline == null) {
      running.acquire();
    } else if (!running.tryAcquire(deadline.timeRemaining(NANOSECONDS), NANOSECONDS)) {
      return false;
    }
    if (Context.current().isCancelled()) {
      running.release();
      return false;
    }
    return true;
  }
}
