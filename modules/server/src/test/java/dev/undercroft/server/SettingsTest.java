package dev.undercroft.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void names_and_defaults_are_what_people_rely_on() {
    assertThat(Setting.values())
        .extracting(setting -> setting.variable() + "=" + setting.fallback())
        .containsExactly(
            "UNDERCROFT_HOME=.undercroft",
            "UNDERCROFT_DATABASE_URL=",
            "UNDERCROFT_DATABASE_POOL_MAX=8",
            "UNDERCROFT_DATABASE_WAIT_MS=2000",
            "UNDERCROFT_REDIS_URL=",
            "UNDERCROFT_CONTENT_LEASE_SECONDS=30",
            "UNDERCROFT_EDGE_PORT=8080",
            "UNDERCROFT_TLS_CERT=",
            "UNDERCROFT_TLS_KEY=",
            "UNDERCROFT_GRPC_PORT=9090",
            "UNDERCROFT_GRPC_ADDRESS=127.0.0.1",
            "UNDERCROFT_ENVOY_LISTENER_PORT=9190",
            "UNDERCROFT_METRICS_PORT=9464",
            "UNDERCROFT_DRAIN_MS=3000");
  }

  @Test
  void the_readme_lists_them_as_they_are() throws Exception {
    List<String> rows =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| UNDERCROFT_"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(
            Arrays.stream(Setting.values())
                .map(setting ->
                    "| %s | %s | %s | %s |"
                        .formatted(
                            setting.variable(),
                            setting.unit(),
                            setting.fallback().isEmpty() ? "none" : setting.fallback(),
                            setting.meaning()))
                .toList());
  }

  @Test
  void nothing_needs_to_be_set() {
    Settings settings = Settings.read(Map.of());

    assertThat(settings.home()).isEqualTo(Path.of(".undercroft").toAbsolutePath());
    assertThat(settings.databaseUrl()).isEmpty();
    assertThat(settings.redisUrl()).isEmpty();
    assertThat(settings.contentLease()).isEqualTo(Limits.CONTENT_LEASE);
    assertThat(settings.edgePort()).isEqualTo(8080);
    assertThat(settings.tls()).isEmpty();
    assertThat(settings.grpcPort()).isEqualTo(9090);
    assertThat(settings.grpcAddress().isLoopbackAddress()).isTrue();
    assertThat(settings.envoyListenerPort()).isEqualTo(9190);
    assertThat(settings.metricsPort()).isEqualTo(9464);
    assertThat(settings.drain()).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void an_empty_value_is_as_good_as_none() {
    assertThat(Settings.read(Map.of("UNDERCROFT_EDGE_PORT", " ")).edgePort()).isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource({
    "UNDERCROFT_EDGE_PORT, 65536, '0..65535 (port), not \"65536\"'",
    "UNDERCROFT_GRPC_PORT, -1, '0..65535 (port), not \"-1\"'",
    "UNDERCROFT_METRICS_PORT, http, '0..65535 (port), not \"http\"'",
    "UNDERCROFT_DATABASE_POOL_MAX, 0, '1..100 (connections), not \"0\"'",
    "UNDERCROFT_DATABASE_WAIT_MS, 2s, '250..30000 (milliseconds), not \"2s\"'",
    "UNDERCROFT_CONTENT_LEASE_SECONDS, 1, '2..300 (seconds), not \"1\"'",
    "UNDERCROFT_CONTENT_LEASE_SECONDS, 301, '2..300 (seconds), not \"301\"'",
    "UNDERCROFT_DRAIN_MS, 5001, '0..5000 (milliseconds), not \"5001\"'",
    "UNDERCROFT_GRPC_ADDRESS, no such host, 'an address of this machine such as 127.0.0.1'",
  })
  void a_value_out_of_range_is_refused_by_name(String variable, String value, String told) {
    assertThatThrownBy(() -> Settings.read(Map.of(variable, value)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith(variable + " is " + told);
  }

  @Test
  void two_ports_that_are_the_same_are_refused() {
    var twins = Map.of("UNDERCROFT_EDGE_PORT", "9090");

    assertThatThrownBy(() -> Settings.read(twins)).hasMessageContaining("are the same");
    assertThat(Settings.read(Map.of("UNDERCROFT_EDGE_PORT", "0", "UNDERCROFT_GRPC_PORT", "0")))
        .isNotNull();
  }

  @Test
  void a_certificate_without_its_key_is_refused() {
    for (String one : List.of("UNDERCROFT_TLS_CERT", "UNDERCROFT_TLS_KEY")) {
      assertThatThrownBy(() -> Settings.read(Map.of(one, "a.pem")))
          .isInstanceOf(Refusal.class)
          .hasMessage("UNDERCROFT_TLS_CERT and UNDERCROFT_TLS_KEY belong together: set both");
    }
  }

  @Test
  void a_certificate_that_is_not_there_is_refused_in_one_sentence() {
    var missing =
        Map.of("UNDERCROFT_TLS_CERT", "/no/cert.pem", "UNDERCROFT_TLS_KEY", "/no/key.pem");

    assertThatThrownBy(() -> Settings.read(missing))
        .isInstanceOf(Refusal.class)
        .hasMessage("UNDERCROFT_TLS_CERT and UNDERCROFT_TLS_KEY: /no/cert.pem can't be read");
  }

  @Test
  void an_address_that_can_not_be_read_is_refused_without_its_password() {
    assertThatThrownBy(
            () -> Settings.read(Map.of("UNDERCROFT_DATABASE_URL", "mysql://game:s3cret@db/game")))
        .hasMessageStartingWith("UNDERCROFT_DATABASE_URL can't be read: ")
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> Settings.read(Map.of("UNDERCROFT_REDIS_URL", "game:s3cret@cache")))
        .hasMessageStartingWith("UNDERCROFT_REDIS_URL can't be read: ")
        .hasMessageNotContaining("s3cret");
  }
}
