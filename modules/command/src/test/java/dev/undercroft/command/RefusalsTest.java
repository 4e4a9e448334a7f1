package dev.undercroft.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RefusalsTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "undercroft")
  static final class Commands {
    @Command(name = "weigh")
    void weigh(@Mixin Output output) {
      output.progress().accept("putting it on the scales");
      output.print("7 kg", "{\"kg\":7}");
    }

    @Command(name = "fall")
    void fall() {
      throw new IllegalStateException("the scales are gone: buy others");
    }

    @Command(name = "break")
    void breakDown() {
      throw new ClassCastException("a cat");
    }
  }

  private int run(String... arguments) {
    return Refusals.inSentences(new CommandLine(new Commands()), Refusals::ofTool)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void text_comes_with_how_it_goes() {
    assertThat(run("weigh")).isZero();
    assertThat(out.toString()).matches(" +\\d+\\.\\d s  putting it on the scales\\R7 kg\\R");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void json_is_all_that_is_printed() {
    assertThat(run("weigh", "--json")).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("{\"kg\":7}\n");
  }

  @Test
  void a_failure_is_told_in_its_own_words() {
    assertThat(run("fall")).isOne();
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("undercroft: the scales are gone: buy others\n");
  }

  @Test
  void a_mistake_of_ours_is_told_as_one() {
    assertThat(run("break")).isOne();
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "undercroft: this should not happen: java.lang.ClassCastException: a cat\n");
  }

  @Test
  void a_misspelt_option_names_the_help() {
    assertThat(run("weigh", "--jason")).isOne();
    assertThat(err.toString())
        .startsWith("undercroft: ")
        .contains("--jason")
        .endsWith("(./undercroft weigh --help explains it)" + System.lineSeparator());
  }

  @Test
  void a_superfluous_argument_is_quoted() {
    assertThat(run("weigh", "the cat")).isOne();
    assertThat(err.toString()).startsWith("undercroft: \"the cat\" means nothing here");
  }
}
