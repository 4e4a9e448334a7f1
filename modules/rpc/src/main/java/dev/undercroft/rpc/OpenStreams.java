package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.util.concurrent.atomic.AtomicInteger;

/// Knows the streams that are open, so that a server that stops can tell them to go elsewhere: left
/// alone they would keep it up for ever.
final class OpenStreams {
  private final OpenCalls open = new OpenCalls();
  private volatile boolean draining;

  /// @return false when the stream came too late, and was ended
  boolean admit(ServedCall<?, ?> stream) {
    open.add(stream);
    // After the add: endAll either sees the stream, or the stream sees that it came too late.
    if (draining) {
      open.remove(stream);
      stream.end(refusal());
      return false;
    }
    return true;
  }

  /// Where a stream is to be taken out when it is over.
  OpenCalls open() {
    return open;
  }

  /// Ends all streams, and every one that begins from now on.
  void endAll() {
    draining = true;
    open.forEach(stream -> stream.end(refusal()));
  }

  int count() {
    var count = new AtomicInteger();
    open.forEach(_ -> count.incrementAndGet());
    return count.get();
  }

  private static GameException refusal() {
    return new GameException(Reason.SERVER_DRAINING, "this server is stopping; call again");
  }
}
