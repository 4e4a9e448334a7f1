package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class UnknownSettingsTest {
  @Test
  void a_typing_error_is_told_with_what_was_meant() {
    assertThat(UnknownSettings.warnings(Set.of("UNDERCROFT_REDISURL", "PATH")))
        .containsExactly(
            "UNDERCROFT_REDISURL is no setting and does nothing: did you mean UNDERCROFT_REDIS_URL?");
  }

  @Test
  void a_name_like_no_other_is_told_without_a_guess() {
    assertThat(UnknownSettings.warnings(Set.of("UNDERCROFT_DIFFICULTY_OF_THE_GAME")))
        .containsExactly(
            "UNDERCROFT_DIFFICULTY_OF_THE_GAME is no setting and does nothing: ./undercroft config lists all");
  }

  @Test
  void settings_and_what_the_tools_of_the_page_read_are_known() {
    assertThat(UnknownSettings.warnings(Set.of("UNDERCROFT_EDGE_PORT", "UNDERCROFT_URL")))
        .isEmpty();
  }
}
