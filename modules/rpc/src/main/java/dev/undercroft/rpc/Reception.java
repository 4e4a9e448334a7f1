package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.slf4j.MDC;

/// Where every call comes in: it gets its id, which stands in every line that the call logs (MDC
/// key `request_id`) and goes back to the caller, and a context in which handlers may ask what else
/// came with it. It is one context for all of that: each would be entered and left at every step of
/// every call.
final class Reception implements ServerInterceptor {
  private final boolean behindEnvoy;

  Reception(boolean behindEnvoy) {
    this.behindEnvoy = behindEnvoy;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var received = new ReceivedCall(RequestId.of(headers), call, headers, behindEnvoy);
    var context = received.context();
    Context outside = context.attach();
    try {
      Listener<Q> handler = next.startCall(new NamedCall<>(call, received), headers);
      return call.getMethodDescriptor().getType() == MethodType.UNARY
          ? new InsideListener<>(handler, context, received.requestId())
          : new LoggedListener<>(handler, context, received.requestId());
    } finally {
      context.detach(outside);
    }
  }

  /// Names the id in the answer's headers, or in its trailers when it has no headers.
  private static final class NamedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
    private final ReceivedCall received;
    private boolean named;

    NamedCall(ServerCall<Q, R> call, ReceivedCall received) {
      super(call);
      this.received = received;
    }

    @Override
    public void sendHeaders(Metadata headers) {
      named = true;
      received.addWanted(headers);
      headers.put(RequestId.HEADER, received.requestId());
      super.sendHeaders(headers);
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!named) {
        trailers.put(RequestId.HEADER, received.requestId());
      }
      super.close(status, trailers);
    }
  }

  /// Hears everything inside the call's context. A unary handler begins at the half-close, and has
  /// nothing to log before.
  private static class InsideListener<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Context context;
    private final String id;

    InsideListener(Listener<Q> handler, Context context, String id) {
      super(handler);
      this.context = context;
      this.id = id;
    }

    @Override
    public void onMessage(Q message) {
      inside(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      logged(super::onHalfClose);
    }

    @Override
    public void onReady() {
      inside(super::onReady);
    }

    @Override
    public void onCancel() {
      logged(super::onCancel);
    }

    @Override
    public void onComplete() {
      inside(super::onComplete);
    }

    void inside(Runnable callback) {
      Context outside = context.attach();
      try {
        callback.run();
      } finally {
        context.detach(outside);
      }
    }

    final void logged(Runnable callback) {
      MDC.put(RequestId.MDC_KEY, id);
      Context outside = context.attach();
      try {
        callback.run();
      } finally {
        context.detach(outside);
        MDC.remove(RequestId.MDC_KEY);
      }
    }
  }

  /// The handler of a stream may work at any time.
  private static final class LoggedListener<Q> extends InsideListener<Q> {
    LoggedListener(Listener<Q> handler, Context context, String id) {
      super(handler, context, id);
    }

    @Override
    void inside(Runnable callback) {
      logged(callback);
    }
  }
}
