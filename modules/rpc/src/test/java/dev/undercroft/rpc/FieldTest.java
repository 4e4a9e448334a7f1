package dev.undercroft.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.math.BigInteger;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FieldTest {
  @Test
  void a_value_that_its_type_refuses_is_an_invalid_request_at_the_field() {
    assertThatThrownBy(() -> Field.read("release", 0, ReleaseNumber::new))
        .isInstanceOfSatisfying(
            GameException.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(Reason.REQUEST_INVALID);
              assertThat(refusal.field()).contains("release");
              assertThat(refusal).hasMessage("release: a release number starts at 1, was 0");
            });
  }

  @Test
  void a_value_that_its_type_takes_is_decoded() {
    assertThat(Field.read("release", 7, ReleaseNumber::new)).isEqualTo(new ReleaseNumber(7));
    assertThat(Field.read("text", "12", BigInteger::new).intValue()).isEqualTo(12);
    assertThat(Field.read("time", 12L, Instant::ofEpochSecond).getEpochSecond()).isEqualTo(12);
  }

  @Test
  void any_other_exception_stays_what_it_is() {
    assertThatThrownBy(() ->
            Field.read(
                "text",
                "x",
                _ -> {
                  throw new IllegalStateException("broken");
                }))
        .isInstanceOf(IllegalStateException.class);
  }
}
