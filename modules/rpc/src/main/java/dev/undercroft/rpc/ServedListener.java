package dev.undercroft.rpc;

import io.grpc.Context;
import io.grpc.ServerCall.Listener;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/// Has the handler hear everything inside the call's context, and catches what it throws. A call
/// that the server ended looks to it like a cancelled one, so that it has one way to notice that
/// nobody listens any more.
final class ServedListener<Q> extends Listener<Q> {
  private final Listener<Q> handler;
  private final ServedCall<Q, ?> call;
  private final Context context;
  private final boolean logs;
  private final @Nullable OpenCalls open;

  /// @param logs whether lines that the handler logs shall carry the call's id; it costs a little
  /// @param open is told when the call is over
  ServedListener(
      Listener<Q> handler,
      ServedCall<Q, ?> call,
      Context context,
      boolean logs,
      @Nullable OpenCalls open) {
    this.handler = handler;
    this.call = call;
    this.context = context;
    this.logs = logs;
    this.open = open;
  }

  // Written out, here and below, and not handed over as callbacks: these are the steps of every
  // call.
  @Override
  public void onMessage(Q message) {
    if (!call.failed()) {
      Context outside = enter();
      try {
        handler.onMessage(message);
      } catch (Throwable fault) {
        call.fail(fault);
      } finally {
        leave(outside);
      }
    }
  }

  @Override
  public void onHalfClose() {
    if (!call.failed()) {
      Context outside = enter();
      try {
        handler.onHalfClose();
      } catch (Throwable fault) {
        call.fail(fault);
      } finally {
        leave(outside);
      }
    }
  }

  @Override
  public void onReady() {
    if (!call.failed()) {
      Context outside = enter();
      try {
        handler.onReady();
      } catch (Throwable fault) {
        call.fail(fault);
      } finally {
        leave(outside);
      }
    }
  }

  @Override
  public void onComplete() {
    over(!call.isEnded());
  }

  @Override
  public void onCancel() {
    call.cancelled();
    over(false);
  }

  private void over(boolean answered) {
    if (open != null) {
      open.remove(call);
    }
    Context outside = enter();
    try {
      if (answered) {
        handler.onComplete();
      } else {
        handler.onCancel();
      }
    } catch (Throwable fault) {
      call.fail(fault);
    } finally {
      leave(outside);
    }
  }

  private Context enter() {
    if (logs) {
      MDC.put(RequestId.MDC_KEY, call.requestId());
    }
    return context.attach();
  }

  private void leave(Context outside) {
    context.detach(outside);
    if (logs) {
      MDC.remove(RequestId.MDC_KEY);
    }
  }
}
