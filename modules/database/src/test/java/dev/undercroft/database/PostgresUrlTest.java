package dev.undercroft.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlTest {
  @Test
  void every_part_is_read() {
    var url =
        PostgresUrl.parse("postgresql://game:s%40cret@db.example:5433/undercroft?sslmode=require");

    assertThat(url.host()).isEqualTo("db.example");
    assertThat(url.user()).isEqualTo("game");
    assertThat(url.password()).isEqualTo("s@cret");
    assertThat(url.jdbc())
        .isEqualTo("jdbc:postgresql://db.example:5433/undercroft?sslmode=require");
  }

  @Test
  void what_is_left_out_has_a_default() {
    var url = PostgresUrl.parse("postgres://localhost/undercroft");

    assertThat(url.port()).isEqualTo(5432);
    assertThat(url.user()).isEqualTo("postgres");
    assertThat(url.password()).isEmpty();
  }

  @Test
  void people_never_see_the_password_and_owners_get_it_back() {
    var url = PostgresUrl.parse("postgresql://game:s%40cret@db:5432/undercroft");

    assertThat(url).hasToString("postgresql://game:***@db:5432/undercroft");
    assertThat(PostgresUrl.parse(url.full())).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "db:5432",
        "http://db/undercroft",
        "postgresql://db",
        "postgresql://db/",
        "postgresql://a b/c"
      })
  void anything_else_is_refused_without_repeating_it(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PostgresUrl.parse(text))
        .withMessage("a database address looks like postgresql://user:password@host:5432/database");
  }
}
