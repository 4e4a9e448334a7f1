package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSeedsTest {
  @TempDir Path home;

  private LastSeeds of(String databaseUrl) {
    return LastSeeds.of(
        Settings.read(
            Map.of("UNDERCROFT_HOME", home.toString(), "UNDERCROFT_DATABASE_URL", databaseUrl)));
  }

  @Test
  void at_first_nothing_is_remembered() {
    assertThat(of("").hash()).isEmpty();
  }

  @Test
  void the_last_hash_is_remembered_for_its_database_alone() {
    of("").remember("ab12");
    of("").remember("cd34");

    assertThat(of("").hash()).contains("cd34");
    assertThat(of("postgresql://db/game").hash()).isEmpty();
  }

  @Test
  void a_password_is_not_written_down() {
    LastSeeds last = of("postgresql://game:s3cret@db/game");

    last.remember("ab12");

    assertThat(last.hash()).contains("ab12");
    assertThat(home.resolve("last-seeds")).content().doesNotContain("s3cret");
  }
}
