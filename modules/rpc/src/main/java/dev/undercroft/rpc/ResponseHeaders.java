package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/// Headers that a handler wants its answer to have.
final class ResponseHeaders implements ServerInterceptor {
  private static final Context.Key<Metadata> CONTEXT = Context.key("undercroft-response-headers");

  /// To be called before the answer is sent; outside of a call it does nothing.
  static void add(String name, String value) {
    Metadata headers = CONTEXT.get();
    if (headers != null) {
      headers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    }
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var wanted = new Metadata();
    var adding =
        new SimpleForwardingServerCall<>(call) {
          @Override
          public void sendHeaders(Metadata sent) {
            sent.merge(wanted);
            super.sendHeaders(sent);
          }
        };
    return Contexts.interceptCall(
        Context.current().withValue(CONTEXT, wanted), adding, headers, next);
  }
}
