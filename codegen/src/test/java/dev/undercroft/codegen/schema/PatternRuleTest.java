package dev.undercroft.codegen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which patterns JavaScript, Java and PostgreSQL read alike.
class PatternRuleTest {
  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[a-z][a-z0-9]*(_[a-z0-9]+)*$",
        "^(?:a|b){2,5}$",
        "^[1-9][0-9]?d[1-9]([+-][1-9]{0,2})?$",
        "^[ -~]$",
        "^\\(\\[\\\\/]+\\.$",
        "^[^a.+*{(\\]]$",
        "a{3}b{2,}"
      })
  void read_alike(String pattern) {
    folder(pattern).read();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a(?=b)", "a(?!b)", "(?<=a)b", "(?<name>a)", "(?i)a", "\\p{L}", "\\u0041", "\\d", "\\w",
        "\\bword", "(a)\\1", "[[:alpha:]]", "[a&&b]", "[\\d]", "a.b", "a++", "a{2}+", "a{256}",
        "a{1,300}", "a{999999999}", "[]a]", "\\Q[\\E"
      })
  void not_read_alike(String pattern) {
    assertThat(folder(pattern).faults())
        .isNotEmpty()
        .allMatch(fault -> fault.contains("/properties/a/pattern: the pattern"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a", "(a", "*a", "a{", "a\\"})
  void no_patterns_at_all(String pattern) {
    assertThat(folder(pattern).fault()).contains("the pattern is no regular expression");
  }

  private SchemaFolder folder(String pattern) {
    return new SchemaFolder(data)
        .things(
            "\"a\": {\"x-field\": 2, \"type\": \"string\", \"description\": \"A.\", \"pattern\": "
                + Quote.of(pattern)
                + "}");
  }
}
