package dev.undercroft.rpc;

import io.grpc.Metadata;

/// Whether the caller came by TLS. Envoy says so, and is believed where CallerAddress believes it.
final class CallerScheme {
  static final Metadata.Key<String> FORWARDED_PROTO =
      Metadata.Key.of("x-forwarded-proto", Metadata.ASCII_STRING_MARSHALLER);

  private CallerScheme() {}

  static boolean isTls() {
    var call = ReceivedCall.current();
    return call != null && "https".equals(call.fromEnvoy(FORWARDED_PROTO));
  }
}
