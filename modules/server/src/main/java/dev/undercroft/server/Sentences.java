package dev.undercroft.server;

import dev.undercroft.kernel.GameException;
import dev.undercroft.rpc.ListenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jooq.exception.DataAccessException;

/// What a person is told of a failure: one sentence, no stack trace.
final class Sentences {
  // SQL states of a table, and of a column, that is not there.
  private static final Set<String> OTHER_TABLES = Set.of("42P01", "42703");

  private Sentences() {}

  static String of(Throwable failure) {
    return switch (failure) {
      case CompletionException other when other.getCause() != null -> of(other.getCause());
      case UncheckedIOException file -> of(file.getCause());
      // Theirs are written for people.
      case Refusal refusal -> refusal.getMessage();
      case GameException refusal -> refusal.getMessage();
      case ListenException listen -> String.valueOf(listen.getMessage());
      case IllegalStateException state -> String.valueOf(state.getMessage());
      case IllegalArgumentException argument -> String.valueOf(argument.getMessage());
      case DataAccessException database when OTHER_TABLES.contains(database.sqlState()) ->
          "the database has not the tables of this version: run ./undercroft migrate";
      case DataAccessException database ->
          "the database refused or did not answer: " + root(database);
      case AccessDeniedException file ->
          file.getFile() + " may not be read or written by this user";
      case NoSuchFileException file -> file.getFile() + " is missing";
      case IOException file -> "a file can't be read or written: " + root(file);
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
