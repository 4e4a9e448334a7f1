package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeywordTest {
  @ParameterizedTest
  @EnumSource
  void the_readme_names_every_keyword(Keyword keyword) throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains("`" + keyword.spelling() + "`");
  }
}
