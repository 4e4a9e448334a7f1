package dev.undercroft.rpc;

import io.grpc.Metadata;

/// Headers that a handler wants its answer to have.
final class ResponseHeaders {
  private ResponseHeaders() {}

  /// To be called before the answer is sent; outside of a call it does nothing.
  static void add(String name, String value) {
    var call = ReceivedCall.current();
    if (call != null) {
      call.answerWith(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
    }
  }
}
