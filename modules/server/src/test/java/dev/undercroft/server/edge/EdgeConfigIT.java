package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.embedded.EmbeddedEnvoy;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeConfigIT {
  @TempDir Path folder;

  @Test
  void envoy_accepts_the_configuration_as_shipped() throws Exception {
    Files.createDirectories(folder.resolve("web"));
    Files.writeString(folder.resolve("web/index.html"), "<!doctype html>");
    Descriptors.write(folder.resolve("api.pb"), ApiServices.all());

    assertThat(refusal(EdgeFixture.template())).isEmpty();
  }

  @Test
  void envoy_accepts_the_configuration_as_rendered() throws Exception {
    var loopback = new InetSocketAddress("127.0.0.1", 12345);
    Files.writeString(folder.resolve("index.html"), "<!doctype html>");
    Descriptors.write(folder.resolve("made/api.pb"), ApiServices.all());
    var settings =
        new EdgeSettings(
            loopback,
            loopback,
            loopback,
            folder.resolve("made/api.pb"),
            folder,
            Optional.empty(),
            true);

    EdgeConfig.write(EdgeFixture.template(), settings, folder.resolve("envoy.yaml"));

    assertThat(refusal(folder.resolve("envoy.yaml"))).isEmpty();
  }

  private Optional<String> refusal(Path config) {
    return EmbeddedEnvoy.validate(EdgeFixture.binary(), config, folder);
  }
}
