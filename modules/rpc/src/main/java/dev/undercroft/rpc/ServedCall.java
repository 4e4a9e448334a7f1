package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.grpc.Status.Code;

/// A call as its handler sees it: whatever it fails with leaves as a refusal that has a reason, and
/// it is counted by the status that really leaves. The server may end it over its handler's head,
/// from any thread; what the handler sends after that is dropped, since gRPC's calls are neither
/// thread-safe nor patient with a second close.
final class ServedCall<Q, R> extends SimpleForwardingServerCall<Q, R> {
  private final ReceivedCall received;
  private final MethodMeters meters;
  private final long begun = System.nanoTime();
  private volatile boolean failed;
  private boolean closed;
  private volatile boolean ended;
  private boolean counted;

  ServedCall(ServerCall<Q, R> call, ReceivedCall received, MethodMeters meters) {
    super(call);
    this.received = received;
    this.meters = meters;
    meters.begin();
  }

  /// In {@link System#nanoTime}.
  long begun() {
    return begun;
  }

  String requestId() {
    return received.requestId();
  }

  String method() {
    return getMethodDescriptor().getFullMethodName();
  }

  /// Whether the handler threw something; it is to hear no more of the request, only of the end.
  boolean failed() {
    return failed;
  }

  /// The handler threw something.
  void fail(Throwable fault) {
    failed = true;
    if (isClosed()) {
      FailedCalls.tooLate(this, fault);
      return;
    }
    var trailers = Status.trailersFromThrowable(fault);
    close(Status.fromThrowable(fault), trailers == null ? new Metadata() : trailers);
  }

  /// Ends the call with the refusal, unless it is over already.
  synchronized void end(GameException why) {
    if (!closed && !ended) {
      ended = true;
      var reply = ErrorReply.of(why);
      leave(reply.status(), reply.trailers());
    }
  }

  /// The caller has left.
  void cancelled() {
    count(cancellation());
  }

  boolean isEnded() {
    return ended;
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void sendHeaders(Metadata headers) {
    if (!ended) {
      received.addWanted(headers);
      super.sendHeaders(headers);
    }
  }

  @Override
  public synchronized void sendMessage(R message) {
    if (!ended) {
      super.sendMessage(message);
    }
  }

  @Override
  public void close(Status status, Metadata trailers) {
    if (failed && isClosed()) {
      return;
    }
    // A cancelled call has nobody left to tell why.
    if (status.isOk() || status.getCode() == Code.CANCELLED) {
      answer(status, trailers);
    } else {
      var reply = FailedCalls.reply(this, status, trailers);
      answer(reply.status(), reply.trailers());
    }
  }

  private synchronized void answer(Status status, Metadata trailers) {
    if (!ended) {
      closed = true;
      leave(status, trailers);
    }
  }

  // An answer that is good has left no line in the log that its id could find.
  private void leave(Status status, Metadata trailers) {
    if (!status.isOk()) {
      trailers.put(RequestId.HEADER, received.requestId());
    }
    // An answer to somebody who has left is not what the call came to.
    count(super.isCancelled() ? cancellation() : status.getCode());
    super.close(status, trailers);
  }

  private synchronized void count(Code code) {
    if (!counted) {
      counted = true;
      meters.end(code, System.nanoTime() - begun);
    }
  }

  // gRPC itself ends a call whose caller's deadline has passed, and says no more than "cancelled".
  private static Code cancellation() {
    var deadline = Context.current().getDeadline();
    return deadline != null && deadline.isExpired() ? Code.DEADLINE_EXCEEDED : Code.CANCELLED;
  }

  @Override
  public boolean isCancelled() {
    return isEnded() || super.isCancelled();
  }

  @Override
  public boolean isReady() {
    return !isEnded() && super.isReady();
  }
}
