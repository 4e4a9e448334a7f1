package dev.undercroft.drill.client;

import java.time.Duration;
import java.util.function.Supplier;

/// Asks again until somebody answers: for questions that a drill asks while nothing is wrong.
public final class Patience {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /// @return the first answer that is not from a node that is away
  /// @throws IllegalStateException when a minute of calm is not enough
  public static <R> Answer<R> ask(Supplier<Answer<R>> call) {
    long end = System.nanoTime() + LIMIT.toNanos();
    Answer<R> answer = call.get();
    while (answer.isAway()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "after " + LIMIT.toSeconds() + " s of calm a node still answers " + answer);
      }
      pause();
      answer = call.get();
    }
    return answer;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the drill was interrupted", e);
    }
  }
}
