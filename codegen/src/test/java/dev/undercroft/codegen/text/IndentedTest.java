package dev.undercroft.codegen.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentedTest {
  @Test
  void comments_wrap_at_80_columns_whatever_their_depth() {
    var text = new Indented().open("message A {");

    text.comment("//", "word ".repeat(40).strip() + " " + "x".repeat(90)).close("}");

    assertThat(text.toString().lines().filter(line -> !line.contains("xx")))
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.length() > 75)
        .noneMatch(line -> line.endsWith(" "));
    assertThat(text.toString()).contains("  // " + "x".repeat(90) + "\n").endsWith("}\n");
  }
}
