package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.Metadata;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Sees to it that every call that fails, by whatever way, ends with a reason, and that nothing
/// internal leaves the server: what nobody expected goes into the log and not to the client.
final class FailedCalls {
  private static final Logger log = LoggerFactory.getLogger(FailedCalls.class);

  private FailedCalls() {}

  /// What the caller is told of what a handler closed its call with.
  static ErrorReply reply(ServedCall<?, ?> call, Status status, Metadata trailers) {
    for (var cause = status.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof GameException refusal) {
        return ErrorReply.of(refusal);
      }
      if (cause instanceof InvalidRequest invalid) {
        return ErrorReply.of(invalid);
      }
    }
    return ErrorReply.complete(status, trailers)
        .or(() -> StatusCodes.reasonFor(status).map(reason -> bare(reason, status)))
        .orElseGet(() -> unexpected(call, status));
  }

  /// Tells of a handler that threw something when nobody could be told any more.
  static void tooLate(ServedCall<?, ?> call, Throwable fault) {
    try (var _ = MDC.putCloseable(RequestId.MDC_KEY, call.requestId())) {
      log.error("{} went on after its answer, and failed", call.method(), fault);
    }
  }

  private static ErrorReply bare(Reason reason, Status status) {
    var description = status.getDescription();
    return ErrorReply.of(
        reason, description == null ? status.getCode().name().toLowerCase() : description);
  }

  private static ErrorReply unexpected(ServedCall<?, ?> call, Status status) {
    String id = call.requestId();
    try (var _ = MDC.putCloseable(RequestId.MDC_KEY, id)) {
      if (call.isCancelled()) {
        // Often only because of that: its thread was interrupted, its statement stopped.
        log.info("{} failed after its caller had left", call.method(), status.getCause());
      } else if (status.getCause() == null) {
        log.error("{} failed, request {}: {}", call.method(), id, status);
      } else {
        log.error("{} failed, request {}", call.method(), id, status.getCause());
      }
    }
    return ErrorReply.internal(id);
  }
}
