package dev.undercroft.bench.measure;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is asked again and again without a thread for each question.
@FunctionalInterface
public interface Ask {
  /// Sends one question and returns at once.
  ///
  /// @param answered told when the answer is there as a whole, with what went wrong or null; by
  ///   whichever thread has read it
  void ask(Consumer<@Nullable Throwable> answered);
}
