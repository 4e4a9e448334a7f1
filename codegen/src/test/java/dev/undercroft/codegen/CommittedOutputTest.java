package dev.undercroft.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is committed is what the schemas ask for.
class CommittedOutputTest {
  static final Path FIXTURE = Path.of("src/test/resources/fixture");

  @Test
  void the_committed_files_are_those_that_the_schemas_ask_for() throws IOException {
    compare(Path.of(".."), "./undercroft generate");
  }

  @Test
  void the_committed_migrations_make_the_tables_that_the_schemas_ask_for() {
    assertThat(Generate.migration(Path.of("..")))
        .as("a migration is missing: run ./undercroft generate")
        .isEmpty();
  }

  @Test
  void the_fixture_with_every_construct_comes_out_as_committed() throws IOException {
    compare(FIXTURE, "Generate codegen/src/test/resources/fixture");
  }

  private static void compare(Path checkout, String command) throws IOException {
    Outputs outputs = Generate.outputs(checkout);

    for (var file : outputs.files().entrySet()) {
      Path committed = checkout.resolve(file.getKey());
      assertThat(committed).as("%s is missing: run %s", committed, command).exists();
      assertThat(Files.readString(committed))
          .as("%s is out of date: run %s", committed, command)
          .isEqualTo(file.getValue());
    }
    assertThat(outputs.stale()).as("nothing asks for these: run %s", command).isEmpty();
  }
}
