package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where every call comes in: it is counted, gets a deadline if it is unary, and a context in which
/// handlers may ask what came with it. It is one step for all of that, with one call and one
/// listener: those of a chain of five interceptors were much of what an answer from memory took.
/// And it belongs to a method, so that no call has to find out what is the same for all of its
/// kind. Handlers that may wait get a thread that may.
final class Reception {
  private final boolean behindEnvoy;
  private final Meters meters;
  private final Deadlines deadlines;
  private final OpenStreams streams;
  private final Executor waiting;

  /// @param behindEnvoy whether Envoy's word about the caller is to be believed
  /// @param waiting whose threads may wait for something
  Reception(
      boolean behindEnvoy,
      Meters meters,
      Deadlines deadlines,
      OpenStreams streams,
      Executor waiting) {
    this.behindEnvoy = behindEnvoy;
    this.meters = meters;
    this.deadlines = deadlines;
    this.streams = streams;
    this.waiting = waiting;
  }

  /// The method with its calls received here.
  ///
  /// @param mayWait whether its handlers may wait for something
  <Q, R> ServerMethodDefinition<Q, R> of(ServerMethodDefinition<Q, R> method, boolean mayWait) {
    MethodDescriptor<Q, R> descriptor = method.getMethodDescriptor();
    MethodMeters counted = meters.of(descriptor.getFullMethodName());
    boolean unary = descriptor.getType() == MethodType.UNARY;
    ServerCallHandler<Q, R> handler = method.getServerCallHandler();
    return method.withServerCallHandler((call, headers) -> {
      var received = new ReceivedCall(call, headers, behindEnvoy);
      var served = new ServedCall<>(call, received, counted);
      return unary
          ? unary(served, received, handler, mayWait)
          : stream(served, received, handler, mayWait);
    });
  }

  private <Q, R> Listener<Q> unary(
      ServedCall<Q, R> call,
      ReceivedCall received,
      ServerCallHandler<Q, R> handler,
      boolean mayWait) {
    if (mayWait) {
      Context limited = deadlines.limit(received.context(), call);
      return HandedOver.to(
          waiting, () -> begin(call, received.headers(), handler, limited, true, null));
    }
    OpenCalls open = deadlines.add(call);
    return begin(call, received.headers(), handler, received.context(), false, open);
  }

  private <Q, R> Listener<Q> stream(
      ServedCall<Q, R> call,
      ReceivedCall received,
      ServerCallHandler<Q, R> handler,
      boolean mayWait) {
    if (!streams.admit(call)) {
      return new Listener<>() {};
    }
    Context context = received.context();
    Supplier<Listener<Q>> start =
        () -> begin(call, received.headers(), handler, context, true, streams.open());
    return mayWait ? HandedOver.to(waiting, start) : start.get();
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
