package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What envoy.yaml says to whom it refuses.
class RefusalsTest {
  private static final String MAPPERS =
      "static_resources/listeners/edge/filter_chains/clients/filters/http/typed_config/local_reply_config/mappers";

  @Test
  void grpc_callers_are_told_what_json_callers_are_told() throws Exception {
    var asJson = mappers().map(mapper -> mapper.at("/body_format_override/json_format")).toList();
    var asGrpc = mappers().filter(mapper -> !header(mapper, "grpc-status").isEmpty()).toList();

    assertThat(asGrpc).isNotEmpty();
    for (var mapper : asGrpc) {
      var status =
          Status.parseFrom(Base64.getDecoder().decode(header(mapper, "grpc-status-details-bin")));
      assertThat(header(mapper, "grpc-status")).isEqualTo(String.valueOf(status.getCode()));
      assertThat(header(mapper, "grpc-message")).isEqualTo(status.getMessage());
      assertThat(asJson).contains(json(status));
    }
  }

  private static Stream<JsonNode> mappers() throws Exception {
    var yaml = YamlTree.parse(Files.readString(EdgeFixture.template()));
    return JsonMapper.shared().<JsonNode>valueToTree(yaml.at(MAPPERS)).valueStream();
  }

  // Empty when the mapper doesn't set it.
  private static String header(JsonNode mapper, String name) {
    return mapper
        .path("headers_to_add")
        .valueStream()
        .map(each -> each.path("header"))
        .filter(header -> header.path("key").asString().equals(name))
        .map(header -> header.path("value").asString())
        .findFirst()
        .orElse("");
  }

  private static JsonNode json(Status status) throws Exception {
    var types =
        JsonFormat.TypeRegistry.newBuilder()
            .add(List.of(ErrorInfo.getDescriptor(), RetryInfo.getDescriptor()))
            .build();
    return JsonMapper.shared()
        .readTree(JsonFormat.printer().usingTypeRegistry(types).print(status));
  }
}
