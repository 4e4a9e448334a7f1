package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final int MINUTES = 15;
  private static Product product;
  private static Launched up;

  @BeforeAll
  static void start() throws Exception {
    product = Product.named("page");
    product.showBuiltPage();
    up = product.up();
  }

  @AfterAll
  static void stop() throws Exception {
    up.stop();
    product.close();
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
    npm.environment().put(variable, up.runFile().web());
    // A release is published while a page is open.
    npm.environment().putAll(product.environment());
    npm.environment().put("PUBLISH_WITH", String.join("\n", product.command()));
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
