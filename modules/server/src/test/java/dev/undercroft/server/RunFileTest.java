package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
  private static final long NOBODY = Long.MAX_VALUE;

  @TempDir Path home;

  private static RunFile of(long launcher) {
    return new RunFile(
        "http://127.0.0.1:8080",
        "http://127.0.0.1:8080",
        "127.0.0.1:9090",
        "http://127.0.0.1:9464/metrics",
        "http://127.0.0.1:40001",
        "postgresql://postgres@127.0.0.1:40002/undercroft",
        "redis://127.0.0.1:40003",
        Map.of("launcher", launcher));
  }

  @Test
  void what_was_written_is_read_again_and_is_its_owners_alone() throws Exception {
    RunFile run = of(ProcessHandle.current().pid());

    run.write(home);
    run.write(home);

    assertThat(RunFile.read(home)).contains(run);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(RunFile.in(home))))
        .isEqualTo("rw-------");
    assertThat(home).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void the_file_of_a_process_that_is_gone_does_not_count() {
    of(NOBODY).write(home);

    assertThat(RunFile.read(home)).isEmpty();
  }

  @Test
  void no_file_means_that_nothing_runs() {
    RunFile.remove(home);

    assertThat(RunFile.read(home)).isEmpty();
  }

  @Test
  void a_file_that_somebody_spoilt_is_refused_with_the_mend() throws Exception {
    Files.writeString(RunFile.in(home), "{\"web\": ");

    assertThatThrownBy(() -> RunFile.read(home))
        .isInstanceOf(Refusal.class)
        .hasMessage(RunFile.in(home) + " can't be read: remove it and start again");
  }
}
