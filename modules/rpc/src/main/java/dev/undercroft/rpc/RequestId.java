package dev.undercroft.rpc;

import dev.undercroft.kernel.Limits;
import io.grpc.Metadata;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// The id of a call: Envoy's, or one of our own. It stands in every line that the call logs (MDC
/// key `request_id`) and in the trailers of a call that failed, so that one can be found by the
/// other. Envoy gives each of its callers the id anyway.
public final class RequestId {
  static final Metadata.Key<String> HEADER =
      Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
  static final String MDC_KEY = "request_id";

  // Nothing that could break a log line.
  private static final Pattern HARMLESS =
      Pattern.compile("[A-Za-z0-9._:-]{1," + Limits.REQUEST_ID_CHARS + "}");

  private RequestId() {}

  /// Id of the call that the current gRPC context belongs to; "none" outside of one.
  public static String current() {
    var call = ReceivedCall.current();
    return call == null ? "none" : call.requestId();
  }

  /// The one that a call brings, if it can be used, else a new one.
  static String of(Metadata headers) {
    var given = headers.get(HEADER);
    if (given != null && HARMLESS.matcher(given).matches()) {
      return given;
    }
    // Not a secret: a fast random number is enough, and the event loop doesn't wait for entropy.
    var random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
