package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that every call that fails, by whatever way, ends with a reason, and that nothing
/// internal leaves the server: what nobody expected goes into the log and not to the client.
final class ErrorInterceptor implements ServerInterceptor {
  private static final Logger log = LoggerFactory.getLogger(ErrorInterceptor.class);

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var answered = new AnsweredCall<>(call, RequestId.current());
    try {
      return new GuardedListener<>(next.startCall(answered, headers), answered);
    } catch (Throwable fault) {
      answered.fail(fault);
      return new Listener<>() {};
    }
  }

  /// Translates what a handler closes with.
  private static final class AnsweredCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
    private final String requestId;
    private volatile boolean closed;
    private volatile boolean failed;

    AnsweredCall(ServerCall<Q, R> call, String requestId) {
      super(call);
      this.requestId = requestId;
    }

    void fail(Throwable fault) {
      failed = true;
      if (closed) {
        log.error("{} went on after its answer, and failed", method(), fault);
        return;
      }
      var trailers = Status.trailersFromThrowable(fault);
      close(Status.fromThrowable(fault), trailers == null ? new Metadata() : trailers);
    }

    boolean failed() {
      return failed;
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (closed && failed) {
        return;
      }
      // A cancelled call has nobody left to tell why.
      if (status.isOk() || status.getCode() == Status.Code.CANCELLED) {
        closed = true;
        super.close(status, trailers);
        return;
      }
      var reply = replyTo(status, trailers);
      closed = true;
      super.close(reply.status(), reply.trailers());
    }

    private ErrorReply replyTo(Status status, Metadata trailers) {
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
          .orElseGet(() -> unexpected(status));
    }

    private static ErrorReply bare(Reason reason, Status status) {
      var description = status.getDescription();
      return ErrorReply.of(
          reason, description == null ? status.getCode().name().toLowerCase() : description);
    }

    private ErrorReply unexpected(Status status) {
      if (isCancelled()) {
        // Often only because of that: its thread was interrupted, its statement stopped.
        log.info("{} failed after its caller had left", method(), status.getCause());
      } else if (status.getCause() == null) {
        log.error("{} failed, request {}: {}", method(), requestId, status);
      } else {
        log.error("{} failed, request {}", method(), requestId, status.getCause());
      }
      return ErrorReply.internal(requestId);
    }

    private String method() {
      return getMethodDescriptor().getFullMethodName();
    }
  }

  /// Catches what a handler throws; after that it hears no more of the request, only of the end.
  private static final class GuardedListener<Q> extends SimpleForwardingServerCallListener<Q> {
    private final AnsweredCall<Q, ?> call;

    GuardedListener(Listener<Q> handler, AnsweredCall<Q, ?> call) {
      super(handler);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      unlessFailed(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      unlessFailed(super::onHalfClose);
    }

    @Override
    public void onReady() {
      unlessFailed(super::onReady);
    }

    @Override
    public void onCancel() {
      guarded(super::onCancel);
    }

    @Override
    public void onComplete() {
      guarded(super::onComplete);
    }

    private void unlessFailed(Runnable callback) {
      if (!call.failed()) {
        guarded(callback);
      }
    }

    private void guarded(Runnable callback) {
      try {
        callback.run();
      } catch (Throwable fault) {
        call.fail(fault);
      }
    }
  }
}
