package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void a_refusal_speaks_for_itself_wherever_it_was_thrown() {
    var refusal = new Refusal("port 1 is taken");

    assertThat(Sentences.of(refusal)).isEqualTo("port 1 is taken");
    assertThat(Sentences.of(new CompletionException(refusal))).isEqualTo("port 1 is taken");
  }

  @Test
  void a_database_that_is_away_is_told_by_its_first_line() {
    var failure = new DataAccessException("SQL [select 1]", new IOException("refused\nat …"));

    assertThat(Sentences.of(failure)).isEqualTo("the database refused or did not answer: refused");
  }

  @Test
  void a_database_without_our_tables_is_told_with_the_command_that_makes_them() {
    var missing = new SQLException("relation \"beacon.state\" does not exist", "42P01");

    assertThat(Sentences.of(new DataAccessException("SQL [select 1]", missing)))
        .isEqualTo("the database has not the tables of this version: run ./undercroft migrate");
  }

  @Test
  void a_file_is_told_by_name() {
    assertThat(Sentences.of(new UncheckedIOException(new NoSuchFileException("/a/b"))))
        .isEqualTo("/a/b is missing");
    assertThat(Sentences.of(new UncheckedIOException(new AccessDeniedException("/a/b"))))
        .isEqualTo("/a/b may not be read or written by this user");
    assertThat(Sentences.of(new UncheckedIOException(new IOException("No space left on device"))))
        .isEqualTo("a file can't be read or written: No space left on device");
  }

  @Test
  void what_nobody_thought_of_is_one_line_too() {
    assertThat(Sentences.of(new NullPointerException("a\nb")))
        .isEqualTo("this should not happen: NullPointerException: a");
    assertThat(Sentences.of(new NullPointerException()))
        .isEqualTo("this should not happen: NullPointerException: null");
  }
}
