package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/// Gives every unary call a deadline: the caller's, but never a later one than ours. When it
/// passes, the server answers by itself and the handler's Context is cancelled. Where handlers may
/// wait, Context.current().getDeadline() tells them how much is left. Streams last as long as both
/// sides want.
final class DeadlineInterceptor implements ServerInterceptor {
  private final Duration longest;
  private final ScheduledExecutorService timer;
  private final Predicate<MethodDescriptor<?, ?>> mayWait;

  DeadlineInterceptor(
      Duration longest, ScheduledExecutorService timer, Predicate<MethodDescriptor<?, ?>> mayWait) {
    this.longest = longest;
    this.timer = timer;
    this.mayWait = mayWait;
  }

  @Override
  public <Q, R> Listener<Q> interceptCall(
      ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    if (call.getMethodDescriptor().getType() != MethodType.UNARY) {
      return next.startCall(call, headers);
    }
    var endable = new EndableCall<>(call);
    return mayWait.test(call.getMethodDescriptor())
        ? told(endable, headers, next)
        : untold(endable, headers, next);
  }

  private <Q, R> Listener<Q> told(
      EndableCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    // Keeps the caller's deadline if that is the earlier one. Its timer ends with the call, since
    // gRPC cancels the context that this one hangs on.
    var limited =
        Context.current().withDeadlineAfter(longest.toNanos(), TimeUnit.NANOSECONDS, timer);
    limited.addListener(
        context -> {
          if (context.cancellationCause() instanceof TimeoutException) {
            call.end(late());
          }
        },
        Runnable::run);
    return call.tell(Contexts.interceptCall(limited, call, headers, next));
  }

  // The caller's own deadline is gRPC's affair. A context costs several times what the timer does.
  private <Q, R> Listener<Q> untold(
      EndableCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    var end = timer.schedule(() -> call.end(late()), longest.toNanos(), TimeUnit.NANOSECONDS);
    return new SimpleForwardingServerCallListener<>(call.tell(next.startCall(call, headers))) {
      @Override
      public void onComplete() {
        end.cancel(false);
        super.onComplete();
      }

      @Override
      public void onCancel() {
        end.cancel(false);
        super.onCancel();
      }
    };
  }

  private static GameException late() {
    return new GameException(Reason.DEADLINE_EXCEEDED, "the answer took longer than allowed");
  }
}
