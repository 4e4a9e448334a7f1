package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RetriedRpcsTest {
  private static final String ROUTES =
      "static_resources/listeners/edge/filter_chains/clients/filters/http/typed_config/route_config/virtual_hosts/all/routes/";

  @Test
  void only_rpcs_without_side_effects_are_asked_twice() throws Exception {
    var reads = Pattern.compile(at(ROUTES + "reads/match/safe_regex/regex"));

    var retried = methods().stream().filter(rpc -> reads.matcher(path(rpc)).matches()).toList();

    assertThat(retried)
        .isNotEmpty()
        .allMatch(
            rpc -> rpc.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS);
  }

  @Test
  void nothing_is_asked_twice_because_the_server_says_that_it_can_not() throws Exception {
    for (var route : List.of("reads", "moves", "calls")) {
      assertThat(at(ROUTES + route + "/route/retry_policy/retry_on").split(","))
          .doesNotContain("unavailable", "5xx", "gateway-error", "retriable-4xx");
    }
    for (var route : List.of("moves", "calls")) {
      assertThat(at(ROUTES + route + "/route/retry_policy/retry_on").split(","))
          .as("where no handler can have run")
          .containsOnly("connect-failure", "refused-stream", "reset-before-request");
    }
  }

  private static List<MethodDescriptor> methods() throws IOException {
    return ApiServices.all().stream()
        .flatMap(service ->
            ((ProtoFileDescriptorSupplier) service.getSchemaDescriptor())
                .getFileDescriptor().getServices().stream())
        .flatMap(service -> service.getMethods().stream())
        .toList();
  }

  private static String path(MethodDescriptor rpc) {
    return "/" + rpc.getService().getFullName() + "/" + rpc.getName();
  }

  private static String at(String place) throws IOException {
    return (String) YamlTree.parse(Files.readString(EdgeFixture.template())).at(place);
  }
}
