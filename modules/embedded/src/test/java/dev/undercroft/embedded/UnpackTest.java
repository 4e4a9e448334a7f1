package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackTest {
  @Test
  void two_jvms_may_unpack_into_one_home_at_once(@TempDir Path home) throws Exception {
    TestHome.passable(home);
    var first = TestProcesses.java(UnpackMain.class, home.toString());
    var second = TestProcesses.java(UnpackMain.class, home.toString());

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(home).isDirectoryNotContaining("glob:**/.undercroft-scratch-*");
  }

  @Test
  void what_a_killed_jvm_left_is_swept_and_what_lives_is_not(@TempDir Path home) throws Exception {
    Path left = Files.createDirectories(home.resolve(".undercroft-scratch-1-left/data"));
    Files.createFile(home.resolve(".undercroft-scratch-1-left.lock"));

    try (var living = ScratchFolder.in(home);
        var next = ScratchFolder.in(home)) {
      assertThat(left.getParent()).doesNotExist();
      assertThat(living.path()).exists();
      assertThat(next.path()).exists();
    }
  }
}
