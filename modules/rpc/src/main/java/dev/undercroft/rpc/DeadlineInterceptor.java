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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives every unary call a deadline: the caller's, but never a later one than ours. When it
/// passes, the server answers by itself and the handler's Context is cancelled. Where handlers may
/// wait, Context.current().getDeadline() tells them how much is left. Streams last as long as both
/// sides want.
final class DeadlineInterceptor implements ServerInterceptor {
  private static final int LOOKS = 20;
  private static final Logger log = LoggerFactory.getLogger(DeadlineInterceptor.class);

  private final Duration longest;
  private final ScheduledExecutorService timer;
  private final Predicate<MethodDescriptor<?, ?>> mayWait;
  // Those that nobody waits for, looked through a few times within a deadline.
  private final Set<EndableCall<?, ?>> open = ConcurrentHashMap.newKeySet();

  DeadlineInterceptor(
      Duration longest, ScheduledExecutorService timer, Predicate<MethodDescriptor<?, ?>> mayWait) {
    this.longest = longest;
    this.timer = timer;
    this.mayWait = mayWait;
    long look = longest.toNanos() / LOOKS;
    timer.scheduleWithFixedDelay(this::endLate, look, look, TimeUnit.NANOSECONDS);
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

  // The caller's own deadline is gRPC's affair. A context costs several times what a place in a set
  // does, and a task of the timer twice that, and its lock.
  private <Q, R> Listener<Q> untold(
      EndableCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
    open.add(call);
    return new SimpleForwardingServerCallListener<>(call.tell(next.startCall(call, headers))) {
      @Override
      public void onComplete() {
        open.remove(call);
        super.onComplete();
      }

      @Override
      public void onCancel() {
        open.remove(call);
        super.onCancel();
      }
    };
  }

  private void endLate() {
    long now = System.nanoTime();
    for (EndableCall<?, ?> call : open) {
      if (now - call.begun() > longest.toNanos()) {
        end(call);
      }
    }
  }

  // Whatever becomes of one: the timer never comes back to a task that threw, and all later calls
  // would be without a deadline.
  private void end(EndableCall<?, ?> call) {
    open.remove(call);
    try {
      call.end(late());
    } catch (RuntimeException e) {
      log.warn("a call that took too long could not be ended", e);
    }
  }

  private static GameException late() {
    return new GameException(Reason.DEADLINE_EXCEEDED, "the answer took longer than allowed");
  }
}
