package dev.undercroft.rpc;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;

/// Turns a service into one that takes IncomingRequest: messages that are too large or unreadable
/// then are refused inside Reception, with a reason, instead of outside without one. And a handler
/// sees only requests that keep the rules of their proto file.
final class RequestReading {
  private final RequestValidation validation;
  private final int maxBytes;

  RequestReading(RequestValidation validation, int maxBytes) {
    this.validation = validation;
    this.maxBytes = maxBytes;
  }

  ServerServiceDefinition of(ServerServiceDefinition service) {
    return Services.rebuild(
        service.getServiceDescriptor(), service.getMethods().stream().map(this::wrap).toList());
  }

  private <Q, R> ServerMethodDefinition<IncomingRequest<Q>, R> wrap(
      ServerMethodDefinition<Q, R> method) {
    var inner = method.getMethodDescriptor();
    var outer =
        inner.toBuilder(
                IncomingRequest.marshaller(inner.getRequestMarshaller(), maxBytes),
                inner.getResponseMarshaller())
            .build();
    ServerCallHandler<Q, R> handler = method.getServerCallHandler();
    var rules = new RequestRules(validation);
    return ServerMethodDefinition.create(
        outer,
        (call, headers) -> new ReadingListener<>(handler.startCall(inside(call), headers), rules));
  }

  // A call never hands out a request, so its request type is only a name.
  @SuppressWarnings("unchecked")
  private static <Q, R> ServerCall<Q, R> inside(ServerCall<IncomingRequest<Q>, R> call) {
    return (ServerCall<Q, R>) (ServerCall<?, R>) call;
  }

  private static final class ReadingListener<Q>
      extends ForwardingServerCallListener<IncomingRequest<Q>> {
    private final Listener<Q> handler;
    private final RequestRules rules;

    ReadingListener(Listener<Q> handler, RequestRules rules) {
      this.handler = handler;
      this.rules = rules;
    }

    @Override
    public void onMessage(IncomingRequest<Q> request) {
      switch (request) {
        case IncomingRequest.Read<Q>(Q message) -> {
          if (message instanceof Message checked) {
            rules.check(checked);
          }
          handler.onMessage(message);
        }
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
