package dev.undercroft.rpc;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;

/// Turns a service into one that takes IncomingRequest: messages that are too large or unreadable
/// then are refused inside the interceptors, with a reason, instead of outside without one.
final class RequestReading {
  static ServerServiceDefinition of(ServerServiceDefinition service, int maxBytes) {
    return Services.rebuild(
        service.getServiceDescriptor(),
        service.getMethods().stream().map(method -> wrap(method, maxBytes)).toList());
  }

  private static <Q, R> ServerMethodDefinition<IncomingRequest<Q>, R> wrap(
      ServerMethodDefinition<Q, R> method, int maxBytes) {
    var inner = method.getMethodDescriptor();
    var outer =
        inner.toBuilder(
                IncomingRequest.marshaller(inner.getRequestMarshaller(), maxBytes),
                inner.getResponseMarshaller())
            .build();
    ServerCallHandler<Q, R> handler = method.getServerCallHandler();
    return ServerMethodDefinition.create(
        outer,
        (call, headers) -> new ReadingListener<>(handler.startCall(inside(call, inner), headers)));
  }

  // A call never hands out a request, so its request type is only a name.
  @SuppressWarnings("unchecked")
  private static <Q, R> ServerCall<Q, R> inside(
      ServerCall<IncomingRequest<Q>, R> call, MethodDescriptor<Q, R> method) {
    return new SimpleForwardingServerCall<>((ServerCall<Q, R>) (ServerCall<?, R>) call) {
      @Override
      public MethodDescriptor<Q, R> getMethodDescriptor() {
        return method;
      }
    };
  }

  private RequestReading() {}

  private static final class ReadingListener<Q>
      extends ForwardingServerCallListener<IncomingRequest<Q>> {
    private final Listener<Q> handler;

    ReadingListener(Listener<Q> handler) {
      this.handler = handler;
    }

    @Override
    public void onMessage(IncomingRequest<Q> request) {
      switch (request) {
        case IncomingRequest.Read<Q>(Q message) -> handler.onMessage(message);
        case IncomingRequest.Refused<Q>(var refusal) -> throw refusal;
      }
    }

    // The other callbacks carry no request.
    @Override
    @SuppressWarnings("unchecked")
    protected Listener<IncomingRequest<Q>> delegate() {
      return (Listener<IncomingRequest<Q>>) (Listener<?>) handler;
    }
  }
}
