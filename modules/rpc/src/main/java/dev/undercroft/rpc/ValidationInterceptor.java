package dev.undercroft.rpc;

import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/// Lets a handler see only requests that keep the rules of their proto file.
final class ValidationInterceptor implements ServerInterceptor {
  private final RequestValidation validation;

  ValidationInterceptor(RequestValidation validation) {
    this.validation = validation;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        if (message instanceof Message request) {
          validation.check(request);
        }
        super.onMessage(message);
      }
    };
  }
}
