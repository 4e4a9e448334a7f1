package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import org.jspecify.annotations.Nullable;

/// What came with a call besides its request, and the headers that its answer is to have. Nothing
/// is read before somebody asks, since most handlers never do.
final class ReceivedCall {
  private static final Context.Key<ReceivedCall> CONTEXT = Context.key("undercroft-received-call");

  private final ServerCall<?, ?> call;
  private final Metadata headers;
  private final boolean behindEnvoy;
  private @Nullable Metadata wanted;
  private @Nullable String requestId;

  /// @param behindEnvoy whether Envoy's word about the caller is to be believed
  ReceivedCall(ServerCall<?, ?> call, Metadata headers, boolean behindEnvoy) {
    this.call = call;
    this.headers = headers;
    this.behindEnvoy = behindEnvoy;
  }

  /// The call that the current gRPC context belongs to; null outside of one.
  static @Nullable ReceivedCall current() {
    return CONTEXT.get();
  }

  Context context() {
    return Context.current().withValue(CONTEXT, this);
  }

  /// Most calls that only read memory come and go without one.
  synchronized String requestId() {
    if (requestId == null) {
      requestId = RequestId.of(headers);
    }
    return requestId;
  }

  Metadata headers() {
    return headers;
  }

  ServerCall<?, ?> call() {
    return call;
  }

  /// What Envoy wrote into a header, last of all who may have; null where it is not to be believed.
  <T> @Nullable T fromEnvoy(Metadata.Key<T> header) {
    return behindEnvoy ? headers.get(header) : null;
  }

  /// All values of it in their order; null as above.
  <T> @Nullable Iterable<T> allFromEnvoy(Metadata.Key<T> header) {
    return behindEnvoy ? headers.getAll(header) : null;
  }

  <T> @Nullable T header(Metadata.Key<T> header) {
    return headers.get(header);
  }

  /// The answer gets this header, if it has not been sent yet.
  void answerWith(Metadata.Key<String> header, String value) {
    if (wanted == null) {
      wanted = new Metadata();
    }
    wanted.put(header, value);
  }

  void addWanted(Metadata sent) {
    if (wanted != null) {
      sent.merge(wanted);
    }
  }
}
