package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives every unary call a deadline: the caller's, but never a later one than ours. When it
/// passes, the server answers by itself and the handler's Context is cancelled. Where handlers may
/// wait, Context.current().getDeadline() tells them how much is left. Streams last as long as both
/// sides want.
final class Deadlines {
  private static final int LOOKS = 20;
  private static final Logger log = LoggerFactory.getLogger(Deadlines.class);

  private final Duration longest;
  private final ScheduledExecutorService timer;
  // Those that nobody waits for, looked through a few times within a deadline.
  private final OpenCalls open = new OpenCalls();

  Deadlines(Duration longest, ScheduledExecutorService timer) {
    this.longest = longest;
    this.timer = timer;
    long look = longest.toNanos() / LOOKS;
    timer.scheduleWithFixedDelay(this::endLate, look, look, TimeUnit.NANOSECONDS);
  }

  /// The context of a handler that may wait. It keeps the caller's deadline if that is the earlier
  /// one. Its timer ends with the call, since gRPC cancels the context that this one hangs on.
  Context limit(Context context, ServedCall<?, ?> call) {
    var limited = context.withDeadlineAfter(longest.toNanos(), TimeUnit.NANOSECONDS, timer);
    limited.addListener(
        over -> {
          if (over.cancellationCause() instanceof TimeoutException) {
            call.end(late());
          }
        },
        Runnable::run);
    return limited;
  }

  /// Ends a call whose handler only reads memory, up to a twentieth of the deadline late. The
  /// caller's own deadline is gRPC's affair. A context with one costs many times what a place among
  /// the open calls does, and a task of the timer twice that, and its lock.
  ///
  /// @return where the call is to be taken out when it is over
  OpenCalls add(ServedCall<?, ?> call) {
    open.add(call);
    return open;
  }

  private void endLate() {
    long now = System.nanoTime();
    open.forEach(call -> {
      if (now - call.begun() > longest.toNanos()) {
        end(call);
      }
    });
  }

  // Whatever becomes of one: the timer never comes back to a task that threw, and all later calls
  // would be without a deadline.
  private void end(ServedCall<?, ?> call) {
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
