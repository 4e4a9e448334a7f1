package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.undercroft.kernel.Limits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EdgeConfigTest {
  private static final String HTTP =
      "static_resources/listeners/edge/filter_chains/clients/filters/http/typed_config/";

  @TempDir Path folder;

  @Test
  void every_setting_reaches_its_place() throws Exception {
    var settings =
        new EdgeSettings(
            new InetSocketAddress("0.0.0.0", 18080),
            new InetSocketAddress("10.0.0.7", 19091),
            new InetSocketAddress("127.0.0.1", 19901),
            file("made/api.pb"),
            file("dist/index.html").getParent(),
            Optional.empty(),
            true);

    EdgeConfig.write(EdgeFixture.template(), settings, folder.resolve("edge/envoy.yaml"));

    var text = Files.readString(folder.resolve("edge/envoy.yaml"));
    var yaml = YamlTree.parse(text);
    assertThat(yaml.at("static_resources/listeners/edge/address/socket_address").toString())
        .isEqualTo("{address=0.0.0.0, port_value=18080}");
    assertThat(yaml.at("admin/address/socket_address/port_value")).isEqualTo(19901);
    assertThat(
            yaml.at(
                    "static_resources/clusters/server/load_assignment/endpoints/0/lb_endpoints/0/endpoint/address/socket_address")
                .toString())
        .isEqualTo("{address=10.0.0.7, port_value=19091}");
    assertThat(yaml.at("layered_runtime/layers/undercroft/static_layer/undercroft.diagnostics"))
        .isEqualTo(100);
    assertThat(text)
        .contains(folder.toRealPath() + "/made/api.pb", folder.toRealPath() + "/dist/index.html")
        .doesNotContain(": web/", ": api.pb", "9190,", "8080,");
  }

  @Test
  void what_is_no_setting_stays_as_committed() throws IOException {
    var template = Files.readString(EdgeFixture.template());
    var asCommitted =
        new EdgeSettings(
            new InetSocketAddress("127.0.0.1", 8080),
            new InetSocketAddress("127.0.0.1", 9190),
            new InetSocketAddress("127.0.0.1", 9901),
            Path.of("api.pb"),
            Path.of("web"),
            Optional.empty(),
            false);

    var rendered = EdgeConfig.render(template, "", asCommitted);

    assertThat(rendered).isEqualTo(YamlTree.parse(template).text());
  }

  @Test
  void a_template_without_a_place_is_refused_by_name() throws IOException {
    var template =
        Files.readString(EdgeFixture.template()).replace("- name: assets ", "- name: other ");

    assertThatThrownBy(() -> EdgeConfig.render(template, "", settings(file("a"), folder)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the step assets leads nowhere");
  }

  @Test
  void a_page_that_is_not_built_is_refused() throws IOException {
    var settings = settings(file("api.pb"), folder);

    assertThatThrownBy(
            () -> EdgeConfig.write(EdgeFixture.template(), settings, folder.resolve("e.yaml")))
        .hasMessage("no index.html in %s: build modules/web first".formatted(folder));
  }

  @Test
  void the_admin_page_stays_on_loopback() {
    var loopback = new InetSocketAddress("127.0.0.1", 1);
    var open = new InetSocketAddress("0.0.0.0", 1);

    assertThatThrownBy(() ->
            new EdgeSettings(loopback, loopback, open, folder, folder, Optional.empty(), false))
        .hasMessageContaining("must listen on loopback");
  }

  @Test
  void the_backstops_stand_above_the_servers_own_limits() throws IOException {
    var yaml = YamlTree.parse(Files.readString(EdgeFixture.template()));

    var body = (int) yaml.at(HTTP + "http_filters/body_size_limit/typed_config/max_request_bytes");
    var answer =
        (int)
            yaml.at(HTTP + "http_filters/grpc_json_transcoder/typed_config/max_response_body_size");
    var headers = (int) yaml.at(HTTP + "max_request_headers_kb");
    var count = (int) yaml.at(HTTP + "common_http_protocol_options/max_headers_count");
    var route = HTTP + "route_config/virtual_hosts/all/routes/calls/route/";
    var longest = yaml.at(route + "max_stream_duration/max_stream_duration");
    var move =
        (String)
            yaml.at(
                HTTP
                    + "route_config/virtual_hosts/all/routes/moves/route/max_stream_duration/max_stream_duration");

    assertThat(body)
        .as("base64 and the JSON around it")
        .isGreaterThan(Limits.REQUEST_BYTES * 4 / 3);
    assertThat(answer).as("all content as JSON").isGreaterThanOrEqualTo(4 * Limits.RELEASE_BYTES);
    assertThat(headers * 1024 + count * 32 + 1024)
        .as("gRPC counts 32 bytes more a header; Envoy adds some of its own")
        .isLessThanOrEqualTo(Limits.METADATA_BYTES);
    assertThat(longest).isEqualTo(Limits.UNARY_DEADLINE.toSeconds() + 1 + "s");
    assertThat(Duration.parse("PT" + move))
        .as("its turn on the node and in PostgreSQL, the writing, and silent nodes")
        .isGreaterThan(
            Limits.PUBLISH_TURN
                .multipliedBy(2)
                .plus(Limits.MOVE_COMMIT)
                .plus(Limits.CONTENT_LEASE));
  }

  private static EdgeSettings settings(Path descriptors, Path page) {
    var loopback = new InetSocketAddress("127.0.0.1", 1);
    return new EdgeSettings(
        loopback, loopback, loopback, descriptors, page, Optional.empty(), false);
  }

  private Path file(String name) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
