package dev.undercroft.server;

import dev.undercroft.embedded.StartException;
import org.jooq.exception.DataAccessException;

/// What a person is told of a failure: one sentence, no stack trace.
final class Sentences {
  private Sentences() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case Refusal refusal -> refusal.getMessage();
      case StartException start -> start.getMessage();
      case DataAccessException database ->
          "the database refused or did not answer: " + root(database);
      case IllegalStateException state -> String.valueOf(state.getMessage());
      case IllegalArgumentException argument -> String.valueOf(argument.getMessage());
      default ->
          "this should not happen: " + failure.getClass().getSimpleName() + ": " + root(failure);
    };
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage())
        .lines()
        .findFirst()
        .orElse(root.getClass().getSimpleName());
  }
}
