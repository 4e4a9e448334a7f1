package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.embedded.EmbeddedEnvoy;
import dev.undercroft.embedded.StartException;
import dev.undercroft.server.edge.EdgeFixture.Change;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Envoy itself thinks of the configuration.
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

  @ParameterizedTest
  @CsvSource({
    "HEADERS_TIMEOUT, soon, 'request_headers_timeout: '",
    "CALLERS, 0, 'MaxDynamicDescriptors: value must be '",
    "TRUSTED_HOPS, -1, 'xff_num_trusted_hops: '"
  })
  void a_value_that_envoy_does_not_take_is_told_in_one_sentence(
      Figure figure, String value, String told) {
    var number = figure.committed() instanceof Integer;
    var change = Change.of(Map.of(figure, number ? Integer.valueOf(value) : value));

    assertThatThrownBy(() -> EdgeFixture.start(folder, change))
        .isInstanceOf(StartException.class)
        .hasMessageStartingWith("Envoy did not start: ")
        .hasMessageContaining(told)
        .hasMessageContaining("its config is " + folder.resolve("envoy.yaml"))
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("{");
  }

  private Optional<String> refusal(Path config) {
    return EmbeddedEnvoy.validate(EdgeFixture.binary(), config, folder);
  }
}
