package dev.undercroft.rpc;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Knows the streams that are open, so that a server that stops can tell them to go elsewhere: left
/// alone they would keep it up for ever.
final class OpenStreams {
  private final Set<ServedCall<?, ?>> open = ConcurrentHashMap.newKeySet();
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
  Set<ServedCall<?, ?>> open() {
    return open;
  }

  /// Ends all streams, and every one that begins from now on.
  void endAll() {
    draining = true;
    open.forEach(stream -> stream.end(refusal()));
  }

  int count() {
    return open.size();
  }

  private static GameException refusal() {
    return new GameException(Reason.SERVER_DRAINING, "this server is stopping; call again");
  }
}
