package dev.undercroft.content;

import dev.undercroft.testkit.Refused;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// Calls of several clients at the same time.
final class AtOnce {
  private AtOnce() {}

  /// What each answered, in the order of the calls; of one that was refused the reason.
  static List<String> ends(List<Callable<String>> calls) throws Exception {
    List<Callable<String>> ending = calls.stream().map(AtOnce::ending).toList();
    var ends = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var end : threads.invokeAll(ending)) {
        ends.add(end.get());
      }
    }
    return ends;
  }

  private static Callable<String> ending(Callable<String> call) {
    return () -> {
      try {
        return call.call();
      } catch (StatusRuntimeException e) {
        return Refused.of(e).reason();
      }
    };
  }
}
