package dev.undercroft.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
  private static final String PROTO = "proto/gen/undercroft/content/v1/";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path checkout;

  @BeforeEach
  void copy_the_data_alone() throws IOException {
    Path data = CommittedOutputTest.FIXTURE.resolve("data");
    try (Stream<Path> paths = Files.walk(data)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = checkout.resolve("data").resolve(data.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }

  @Test
  void every_file_that_changed_is_printed_and_a_second_run_changes_none() {
    int exit = run();
    assertThat(exit).isZero();
    assertThat(printed(out))
        .contains(
            "wrote " + PROTO + "gems.proto",
            "wrote modules/client/src/gen/ids.ts",
            "__content_tables.sql");

    out.reset();
    run();
    assertThat(printed(out)).isEmpty();
  }

  @Test
  void the_file_of_a_kind_that_vanished_is_removed() throws IOException {
    run();
    Files.delete(checkout.resolve("data/schemas/weather.schema.json"));
    out.reset();

    run();

    assertThat(printed(out)).contains("removed " + PROTO + "weather.proto");
    assertThat(checkout.resolve(PROTO + "weather.proto")).doesNotExist();
  }

  @Test
  void faulty_schemas_are_printed_and_nothing_is_written() throws IOException {
    Files.writeString(checkout.resolve("data/schemas/gems.schema.json"), "{");

    int exit = run();

    assertThat(exit).isOne();
    assertThat(printed(err)).contains("gems.schema.json", "is not JSON");
    assertThat(checkout.resolve("proto")).doesNotExist();
    assertThat(checkout.resolve("modules")).doesNotExist();
  }

  @Test
  void a_kind_without_a_seed_file_is_refused() throws IOException {
    Files.delete(checkout.resolve("data/seeds/gems.json"));

    int exit = run();

    assertThat(exit).isOne();
    assertThat(printed(err)).contains("seeds/gems.json", "the kind gems has no seed file");
  }

  @Test
  void records_with_one_key_or_none_are_refused() throws IOException {
    Files.writeString(
        checkout.resolve("data/seeds/gems.json"),
        """
        {"data": [{"id": "ruby"}, {"name": "Jade"}, {"id": "ruby"}, {"id": 7}]}
        """);

    run();

    assertThat(printed(err))
        .contains("/data/1: the record has no id")
        .contains("/data/2: another record is called ruby too")
        .contains("/data/3/id: \"id\" is a number");
  }

  private int run() {
    return Generate.run(checkout, new PrintStream(out, true), new PrintStream(err, true));
  }

  private static String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
