package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/// Whether the caller came by TLS. Envoy says so, and is believed where CallerAddress believes it.
final class CallerScheme implements ServerInterceptor {
  static final Metadata.Key<String> FORWARDED_PROTO =
      Metadata.Key.of("x-forwarded-proto", Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<Boolean> TLS =
      Context.keyWithDefault("undercroft-caller-tls", false);

  private final boolean behindEnvoy;

  CallerScheme(boolean behindEnvoy) {
    this.behindEnvoy = behindEnvoy;
  }

  static boolean isTls() {
    return TLS.get();
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    boolean tls = behindEnvoy && "https".equals(headers.get(FORWARDED_PROTO));
    return Contexts.interceptCall(Context.current().withValue(TLS, tls), call, headers, next);
  }
}
