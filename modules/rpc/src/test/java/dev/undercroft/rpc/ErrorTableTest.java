package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorTableTest {
  private static final Path README = Path.of("../../proto/README.md");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z_]+) \\| ([A-Z_]+) \\|.*");

  @Test
  void the_table_for_clients_names_exactly_the_reasons_in_the_code_with_their_status()
      throws IOException {
    var inCode =
        Arrays.stream(Reason.values())
            .map(reason -> StatusCodes.of(reason) + " " + reason)
            .toList();

    assertThat(rows()).as("rows of proto/README.md").containsExactlyInAnyOrderElementsOf(inCode);
  }

  @Test
  void the_limits_it_mentions_are_the_limits() throws IOException {
    assertThat(Files.readString(README))
        .contains("more than " + Limits.REQUEST_BYTES / 1024 + " KiB")
        .contains("above " + Limits.REQUEST_UNREAD_BYTES / 1024 / 1024 + " MiB")
        .contains("server's " + Limits.UNARY_DEADLINE.toSeconds() + " s")
        .contains("below " + Limits.ERROR_DETAIL_BYTES / 1024 + " KiB");
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(README).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1) + " " + row.group(2))
        .toList();
  }
}
