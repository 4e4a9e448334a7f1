package dev.undercroft.rpc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/// Calls under way, for those who look through them now and then. Every call comes and goes, and
/// few are looked at: a place in a table, chosen by when the call began, takes far less than what a
/// concurrent set does, which for an answer from memory was a third of all that the pipeline took.
/// A call that finds its places taken goes to such a set.
final class OpenCalls {
  // Far more than calls are under way on two processors; the table is 16 KiB.
  private static final int PLACES = 1 << 12;
  private static final int TRIES = 4;

  private final AtomicReferenceArray<ServedCall<?, ?>> places = new AtomicReferenceArray<>(PLACES);
  private final Set<ServedCall<?, ?>> others = ConcurrentHashMap.newKeySet();

  void add(ServedCall<?, ?> call) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (places.compareAndSet(place(call, attempt), null, call)) {
        return;
      }
    }
    others.add(call);
  }

  /// Whoever comes second does no harm: the place may be another's by then.
  void remove(ServedCall<?, ?> call) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      if (places.compareAndSet(place(call, attempt), call, null)) {
        return;
      }
    }
    others.remove(call);
  }

  /// Those that are there all the while are seen; one that comes or goes meanwhile may be.
  void forEach(Consumer<ServedCall<?, ?>> action) {
    for (int place = 0; place < PLACES; place++) {
      ServedCall<?, ?> call = places.get(place);
      if (call != null) {
        action.accept(call);
      }
    }
    others.forEach(action);
  }

  // Calls that begin at once, on other threads, are some ten nanoseconds apart at least.
  private static int place(ServedCall<?, ?> call, int attempt) {
    return (int) (call.begun() / 16 + attempt) & (PLACES - 1);
  }
}
