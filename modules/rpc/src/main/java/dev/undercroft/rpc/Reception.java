package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
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
    ServerCallHandler<Q, R> handler = method.getServerCallHandler();
    return method.withServerCallHandler(
        descriptor.getType() == MethodType.UNARY
            ? (call, headers) -> unary(call, headers, handler, counted, mayWait)
            : (call, headers) -> stream(call, headers, handler, counted, mayWait));
  }

  private <Q, R> Listener<Q> unary(
      ServerCall<Q, R> call,
      Metadata headers,
      ServerCallHandler<Q, R> handler,
      MethodMeters counted,
      boolean mayWait) {
    var received = new ReceivedCall(call, headers, behindEnvoy);
    var served = new ServedCall<>(call, received, counted);
    if (mayWait) {
      Context limited = deadlines.limit(received.context(), served);
      return HandedOver.to(waiting, () -> begin(served, headers, handler, limited, true, null));
    }
    return begin(served, headers, handler, received.context(), false, deadlines.add(served));
  }

  private <Q, R> Listener<Q> stream(
      ServerCall<Q, R> call,
      Metadata headers,
      ServerCallHandler<Q, R> handler,
      MethodMeters counted,
      boolean mayWait) {
    var received = new ReceivedCall(call, headers, behindEnvoy);
    var served = new ServedCall<>(call, received, counted);
    if (!streams.admit(served)) {
      return new Listener<>() {};
    }
    Supplier<Listener<Q>> start =
        () -> begin(served, headers, handler, received.context(), true, streams.open());
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
