package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Gives every unary call a deadline: the caller's, but never a later one than ours. When it
/// passes, the server answers by itself and the handler's Context is cancelled; Context.current()
/// .getDeadline() tells a handler how much is left. Streams last as long as both sides want.
final class DeadlineInterceptor implements ServerInterceptor {
  private final Duration longest;
  private final ScheduledExecutorService timer;

  DeadlineInterceptor(Duration longest, ScheduledExecutorService timer) {
    this.longest = longest;
    this.timer = timer;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
      return next.startCall(call, headers);
    }
    var endable = new EndableCall<>(call);
    // Keeps the caller's deadline if that is the earlier one. Its timer ends with the call, since
    // gRPC cancels the context that this one hangs on.
    var limited =
        Context.current().withDeadlineAfter(longest.toNanos(), TimeUnit.NANOSECONDS, timer);
    limited.addListener(
        context -> {
          if (context.cancellationCause() instanceof TimeoutException) {
            endable.end(
                new GameException(Reason.DEADLINE_EXCEEDED, "the answer took longer than allowed"));
          }
        },
        Runnable::run);
    return endable.tell(Contexts.interceptCall(limited, endable, headers, next));
  }
}
