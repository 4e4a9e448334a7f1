package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneUpTest {
  @TempDir Path home;

  @Test
  void a_full_disk_is_told_before_anything_is_started() {
    assertThatThrownBy(() -> OneUp.requireRoom(home, 5L << 20))
        .hasMessage(
            "the disk of %s has 5 MiB left and a start needs 100: free some, or set UNDERCROFT_HOME to another folder"
                .formatted(home));
    assertThatCode(() -> OneUp.requireRoom(home, 100L << 20)).doesNotThrowAnyException();
  }

  @Test
  void a_folder_that_everybody_may_write_to_is_refused() throws Exception {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(() -> OneUp.lock(home))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("chmod o-w");
  }

  @Test
  void the_lock_is_free_again_after_its_holder() throws Exception {
    OneUp.lock(home.resolve("new")).close();

    assertThatCode(() -> OneUp.lock(home.resolve("new")).close()).doesNotThrowAnyException();
  }
}
