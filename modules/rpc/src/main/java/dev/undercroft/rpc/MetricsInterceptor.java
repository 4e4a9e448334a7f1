package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Counts and times every call: `undercroft.rpc` by method and status, `undercroft.rpc.in.flight`
/// by method. Envoy can't: for gRPC-Web it doesn't see the status.
final class MetricsInterceptor implements ServerInterceptor {
  private final MeterRegistry registry;
  private final Map<String, MethodMeters> methods = new ConcurrentHashMap<>();

  MetricsInterceptor(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var method = call.getMethodDescriptor().getFullMethodName();
    var meters = methods.computeIfAbsent(method, name -> new MethodMeters(registry, name));
    var timed = new TimedCall<>(call, meters);
    return new SimpleForwardingServerCallListener<>(next.startCall(timed, headers)) {
      @Override
      public void onCancel() {
        timed.done(cancellation());
        super.onCancel();
      }
    };
  }

  // gRPC itself ends a call whose caller's deadline has passed, and says no more than "cancelled".
  private static Code cancellation() {
    var deadline = Context.current().getDeadline();
    return deadline != null && deadline.isExpired() ? Code.DEADLINE_EXCEEDED : Code.CANCELLED;
  }

  private static final class TimedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
    private final MethodMeters meters;
    private final long start = System.nanoTime();
    private final AtomicBoolean done = new AtomicBoolean();

    TimedCall(ServerCall<Q, R> call, MethodMeters meters) {
      super(call);
      this.meters = meters;
      meters.begin();
    }

    @Override
    public void close(Status status, Metadata trailers) {
      // An answer to somebody who has left is not what the call came to.
      done(isCancelled() ? cancellation() : status.getCode());
      super.close(status, trailers);
    }

    void done(Code code) {
      if (done.compareAndSet(false, true)) {
        meters.end(code, System.nanoTime() - start);
      }
    }
  }
}
