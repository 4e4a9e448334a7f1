package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where every call comes in: it is counted, gets a deadline if it is unary, and a context in which
/// handlers may ask what came with it. It is one interceptor for all of that, with one call and one
/// listener: those of a chain of five were much of what an answer from memory took. Handlers that
/// may wait get a thread that may.
final class Reception implements ServerInterceptor {
  private final boolean behindEnvoy;
  private final Meters meters;
  private final Deadlines deadlines;
  private final OpenStreams streams;
  private final Predicate<MethodDescriptor<?, ?>> mayWait;
  private final Executor waiting;

  /// @param behindEnvoy whether Envoy's word about the caller is to be believed
  /// @param mayWait whether the handlers of a method may wait for something
  /// @param waiting whose threads may
  Reception(
      boolean behindEnvoy,
      Meters meters,
      Deadlines deadlines,
      OpenStreams streams,
      Predicate<MethodDescriptor<?, ?>> mayWait,
      Executor waiting) {
    this.behindEnvoy = behindEnvoy;
    this.meters = meters;
    this.deadlines = deadlines;
    this.streams = streams;
    this.mayWait = mayWait;
    this.waiting = waiting;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    MethodDescriptor<Q, R> method = call.getMethodDescriptor();
    var received = new ReceivedCall(call, headers, behindEnvoy);
    var served = new ServedCall<>(call, received, meters.of(method.getFullMethodName()));
    if (method.getType() != MethodType.UNARY) {
      return streams.admit(served)
          ? inItsLane(
              method, () -> begin(served, headers, next, received.context(), true, streams.open()))
          : new Listener<>() {};
    }
    if (mayWait.test(method)) {
      Context limited = deadlines.limit(received.context(), served);
      return HandedOver.to(waiting, () -> begin(served, headers, next, limited, true, null));
    }
    return begin(served, headers, next, received.context(), false, deadlines.add(served));
  }

  private <Q> Listener<Q> inItsLane(MethodDescriptor<?, ?> method, Supplier<Listener<Q>> start) {
    return mayWait.test(method) ? HandedOver.to(waiting, start) : start.get();
  }

  /// @param logs whether what the handler does is worth a line now and then
  /// @param open knows the call until it is over
  private static <Q, R> Listener<Q> begin(
      ServedCall<Q, R> call,
      Metadata headers,
      ServerCallHandler<Q, R> next,
      Context context,
      boolean logs,
      @Nullable OpenCalls open) {
    Context outside = context.attach();
    Listener<Q> handler;
    try {
      handler = next.startCall(call, headers);
    } catch (Throwable fault) {
      call.fail(fault);
      handler = new Listener<>() {};
    } finally {
      context.detach(outside);
    }
    return new ServedListener<>(handler, call, context, logs, open);
  }
}
