package dev.undercroft.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.server.RunningUp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The TypeScript side against the whole product: a real Chromium and a real compiler, through the
/// real Envoy.
class PageInBrowserIT {
  private static final int MINUTES = 5;
  private static RunningUp up;

  @BeforeAll
  static void start() {
    up = RunningUp.start("page");
  }

  @AfterAll
  static void stop() {
    up.close();
  }

  @Test
  void the_page_does_in_chromium_what_it_should() throws Exception {
    npm("test:browser", "web", "UNDERCROFT_URL");
  }

  @Test
  void real_json_answers_have_the_generated_types() throws Exception {
    npm("test:answers", "client", "UNDERCROFT_API");
  }

  private static void npm(String script, String workspace, String variable)
      throws IOException, InterruptedException {
    Path output =
        Files.createDirectories(Path.of("target")).resolve(script.replace(':', '-') + ".log");
    var npm =
        new ProcessBuilder("npm", "run", script, "-w", workspace).directory(Path.of("..").toFile());
    npm.environment().put(variable, up.web());
    Process process = npm.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
    assertThat(ended && process.exitValue() == 0).as(() -> read(output)).isTrue();
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
