package dev.undercroft.players;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final Username ADA = new Username("Ada");

  @ParameterizedTest
  @ValueSource(strings = {"password", "PassWord", "12345678", "football", "sunshine", "iloveyou1"})
  void what_is_tried_first_is_refused_in_whatever_case(String common) {
    assertThat(refused(common).getMessage())
        .isEqualTo("this password is one of those that are tried first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada lovelace", "the ADA of old", "xxxxxadaxxxxx"})
  void the_username_is_not_part_of_it_in_whatever_case(String password) {
    refused(password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567", "🗝️🗝️🗝️", ""})
  void seven_characters_are_too_few(String password) {
    refused(password);
  }

  @ParameterizedTest
  @ValueSource(ints = {129, 100_000})
  void more_than_128_characters_are_too_many(int length) {
    refused("ż".repeat(length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gravel tooth 9", "        ", "🗝🗝🗝🗝🗝🗝🗝🗝", "zzxzzxzzx", "a'; drop table x"})
  void anything_else_will_do(String password) {
    assertThatCode(() -> PasswordRules.check(new Password(password), ADA, "password"))
        .doesNotThrowAnyException();
  }

  private static GameException refused(String password) {
    var refusal =
        catchThrowableOfType(
            GameException.class,
            () -> PasswordRules.check(new Password(password), ADA, "password"));
    assertThat(refusal).isNotNull();
    assertThat(refusal.reason()).isEqualTo(Reason.PASSWORD_REFUSED);
    assertThat(refusal.field()).contains("password");
    return refusal;
  }
}
