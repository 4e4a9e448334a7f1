package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Knows the streams that are open, so that a server that stops can tell them to go elsewhere: left
/// alone they would keep it up for ever.
final class OpenStreams implements ServerInterceptor {
  private final Set<EndableCall<?, ?>> open = ConcurrentHashMap.newKeySet();
  private volatile boolean draining;

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (call.getMethodDescriptor().getType() == MethodType.UNARY) {
      return next.startCall(call, headers);
    }
    var endable = new EndableCall<>(call);
    open.add(endable);
    // After the add: endAll either sees the stream, or the stream sees that it came too late.
    if (draining) {
      open.remove(endable);
      endable.end(refusal());
      return new Listener<>() {};
    }
    return endable.tell(new Leaving<>(next.startCall(endable, headers), endable));
  }

  /// Ends all streams, and every one that begins from now on.
  void endAll() {
    draining = true;
    open.forEach(stream -> stream.end(refusal()));
  }

  int count() {
    return open.size();
  }

  private static GameException refusal() {
    return new GameException(Reason.SERVER_DRAINING, "this server is stopping; call again");
  }

  private final class Leaving<Q> extends SimpleForwardingServerCallListener<Q> {
    private final EndableCall<Q, ?> stream;

    Leaving(Listener<Q> handler, EndableCall<Q, ?> stream) {
      super(handler);
      this.stream = stream;
    }

    @Override
    public void onComplete() {
      open.remove(stream);
      super.onComplete();
    }

    @Override
    public void onCancel() {
      open.remove(stream);
      super.onCancel();
    }
  }
}
