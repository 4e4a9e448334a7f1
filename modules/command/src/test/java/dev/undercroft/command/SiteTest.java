package dev.undercroft.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  // Above what any system gives to a process.
  private static final String DEAD = "2000000000";

  @TempDir private Path home;

  @Test
  void what_a_killed_process_of_the_same_tool_left_is_swept_and_nothing_else() throws IOException {
    var site = new Site("drill", home, home);
    Path left = Files.createDirectories(home.resolve("drill-" + DEAD + "-files/deep"));
    Path own = Files.createDirectory(site.named("files"));
    Path other = Files.createFile(home.resolve("bench-" + DEAD + "-postgres.log"));
    Path foreign = Files.createFile(home.resolve("drill-notes.txt"));

    site.sweep(home);

    assertThat(left.getParent()).doesNotExist();
    assertThat(own).exists();
    assertThat(other).exists();
    assertThat(foreign).exists();
  }

  @Test
  void a_folder_that_is_not_there_is_swept_and_deleted_in_peace() throws IOException {
    var site = new Site("drill", home, home);

    site.sweep(site.logs());
    Site.delete(site.logs());

    assertThat(site.logs()).doesNotExist();
  }
}
