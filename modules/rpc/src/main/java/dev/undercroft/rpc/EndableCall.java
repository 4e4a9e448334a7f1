package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;

/// A call that the server may end over its handler's head, from any thread. What the handler sends
/// after that is dropped: gRPC's calls are neither thread-safe nor patient with a second close.
final class EndableCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
  private final long begun = System.nanoTime();
  private boolean closed;
  private boolean ended;

  EndableCall(ServerCall<Q, R> call) {
    super(call);
  }

  /// In {@link System#nanoTime}.
  long begun() {
    return begun;
  }

  /// Ends the call with the refusal, unless it is over already.
  synchronized void end(GameException why) {
    if (closed || ended) {
      return;
    }
    ended = true;
    var reply = ErrorReply.of(why);
    super.close(reply.status(), reply.trailers());
  }

  /// A listener to which an ended call looks like a cancelled one, so that a handler has one way to
  /// notice that nobody listens any more.
  Listener<Q> tell(Listener<Q> handler) {
    return new SimpleForwardingServerCallListener<>(handler) {
      @Override
      public void onComplete() {
        if (isEnded()) {
          super.onCancel();
        } else {
          super.onComplete();
        }
      }
    };
  }

  private synchronized boolean isEnded() {
    return ended;
  }

  @Override
  public synchronized void sendHeaders(Metadata headers) {
    if (!ended) {
      super.sendHeaders(headers);
    }
  }

  @Override
  public synchronized void sendMessage(R message) {
    if (!ended) {
      super.sendMessage(message);
    }
  }

  @Override
  public synchronized void close(Status status, Metadata trailers) {
    if (!ended) {
      closed = true;
      super.close(status, trailers);
    }
  }

  @Override
  public boolean isCancelled() {
    return isEnded() || super.isCancelled();
  }

  @Override
  public boolean isReady() {
    return !isEnded() && super.isReady();
  }
}
