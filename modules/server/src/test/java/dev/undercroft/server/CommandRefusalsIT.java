package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Commands that can't do what they are asked: one sentence with the mend, and 1.
class CommandRefusalsIT {
  private static Product product;

  @BeforeAll
  static void make() throws Exception {
    product = Product.named("refusals");
  }

  @AfterAll
  static void delete() throws Exception {
    product.close();
  }

  @Test
  void a_home_that_can_not_be_written() throws Exception {
    try (var other = Product.named("unwritable")) {
      var file = Files.writeString(other.checkout().resolve("file"), "not a folder");
      other.set(Setting.HOME, file.resolve("home").toString());

      var refused = other.run("up");

      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              "undercroft: the folder %s can't be written: make it writable, or set UNDERCROFT_HOME to another\n"
                  .formatted(file.resolve("home")));
      assertThat(refused.out()).isEmpty();
    }
  }

  @Test
  void a_setting_that_can_not_be_right_and_one_that_is_none() throws Exception {
    try (var other = Product.named("mistaken")) {
      other.set("UNDERCROFT_EDGE_PROT", "8081");
      other.set(Setting.DRAIN_MS, "soon");

      var refused = other.run("up");

      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err())
          .isEqualTo(
              """
              undercroft: UNDERCROFT_EDGE_PROT is no setting and does nothing: did you mean UNDERCROFT_EDGE_PORT?
              undercroft: UNDERCROFT_DRAIN_MS is 0..5000 (milliseconds), not "soon"
              """);
    }
  }

  @Test
  void publishing_where_nothing_runs() throws Exception {
    var refused = product.run("seed", "apply");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "undercroft: nothing runs in this folder: start it with ./undercroft up, or set UNDERCROFT_DATABASE_URL\n");
  }

  // It passes no parser of command lines, and speaks as all others do.
  @Test
  void serving_where_nothing_runs() throws Exception {
    var refused = product.run("serve");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .isEqualTo(
            "undercroft: nothing runs in this folder: start it with ./undercroft up, or set UNDERCROFT_DATABASE_URL\n");
  }

  @Test
  void an_option_that_does_not_exist() throws Exception {
    var refused = product.run("seed", "check", "--folder", "data");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "undercroft: Unknown options: '--folder', 'data' (./undercroft seed check --help explains it)\n");
  }

  @Test
  void an_argument_that_does_not_exist() throws Exception {
    var refused = product.run("seed", "aply");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.err())
        .isEqualTo(
            "undercroft: \"aply\" means nothing here (./undercroft seed --help explains it)\n");
  }

  @Test
  void config_shows_everything_but_passwords() throws Exception {
    try (var other = Product.named("config")) {
      other.set(
          Setting.DATABASE_URL, "postgresql://game:s3cret@db.example:5432/game?password=s3cret");
      other.set(Setting.REDIS_URL, "redis://game:s3cret@cache.example:6379");

      var shown = other.run("config");

      assertThat(shown.exit()).isZero();
      assertThat(shown.out())
          .contains("UNDERCROFT_DATABASE_URL=postgresql://game:***@db.example:5432/game\n")
          .contains("UNDERCROFT_REDIS_URL=redis://***@cache.example:6379\n")
          .contains("UNDERCROFT_EDGE_PORT=0\n", "(port; default 8080)")
          .doesNotContain("s3cret");
    }
  }
}
