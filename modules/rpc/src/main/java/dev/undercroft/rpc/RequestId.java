package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Gives every call an id: Envoy's, or one of our own. It stands in every line that the call logs
/// (MDC key `request_id`) and goes back to the caller, so that one can be found by the other.
public final class RequestId implements ServerInterceptor {
  static final Metadata.Key<String> HEADER =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
  static final String MDC_KEY = "request_id";

  private static final Context.Key<String> CONTEXT =
      Context.keyWithDefault("undercroft-request-id", "none");

  // Nothing that could break a log line.
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z0-9._:-]{1," + Limits.REQUEST_ID_CHARS + "}");

  RequestId() {}

  /// Id of the call that the current gRPC context belongs to; "none" outside of one.
  public static String current() {
    return CONTEXT.get();
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var id = idOf(headers.get(HEADER));
    var context = Context.current().withValue(CONTEXT, id);
    try (var _ = MDC.putCloseable(MDC_KEY, id)) {
      return new LoggedListener<>(
          Contexts.interceptCall(context, new NamedCall<>(call, id), headers, next), id);
    }
  }

  private static String idOf(@Nullable String given) {
    if (given != null && HARMLESS.matcher(given).matches()) {
      return given;
    }
    // Not a secret: a fast random number is enough, and the event loop doesn't wait for entropy.
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /// Names the id in the answer's headers, or in its trailers when it has no headers.
  private static final class NamedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
    private final String id;
    private boolean named;

    NamedCall(ServerCall<Q, R> call, String id) {
      super(call);
      this.id = id;
    }

    @Override
    public void sendHeaders(Metadata headers) {
      named = true;
      headers.put(HEADER, id);
      super.sendHeaders(headers);
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!named) {
        trailers.put(HEADER, id);
      }
      super.close(status, trailers);
    }
  }

  private static final class LoggedListener<Q> extends SimpleForwardingServerCallListener<Q> {
    private final String id;

    LoggedListener(Listener<Q> handler, String id) {
      super(handler);
      this.id = id;
    }

    @Override
    public void onMessage(Q message) {
      logged(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      logged(super::onHalfClose);
    }

    @Override
    public void onReady() {
      logged(super::onReady);
    }

    @Override
    public void onCancel() {
      logged(super::onCancel);
    }

    @Override
    public void onComplete() {
      logged(super::onComplete);
    }

    private void logged(Runnable callback) {
      try (var _ = MDC.putCloseable(MDC_KEY, id)) {
        callback.run();
      }
    }
  }
}
