package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.content.Release;
import dev.undercroft.content.SeedApply.Outcome;
import dev.undercroft.kernel.ReleaseNumber;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Release RELEASE = new Release(new ReleaseNumber(2), "ab".repeat(32));

  @Test
  void json_has_its_keys_in_one_order() {
    String release = "\"release\":{\"number\":2,\"hash\":\"" + "ab".repeat(32) + "\"}}";

    assertThat(Results.json(new Outcome.Published(RELEASE)))
        .isEqualTo("{\"published\":true," + release);
    assertThat(Results.json(new Outcome.Unchanged(RELEASE)))
        .isEqualTo("{\"published\":false," + release);
  }
}
