package dev.undercroft.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.CatalogServiceGrpc;
import dev.undercroft.proto.openapi.v1.OpenApiServiceGrpc;
import dev.undercroft.proto.release.v1.ContentJsonServiceGrpc;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HttpTemplatesTest {
  @Test
  void the_transcoder_lists_every_service_but_the_catalog() throws Exception {
    var names =
        ApiServices.all().stream()
            .map(io.grpc.ServiceDescriptor::getName)
            .filter(name -> !name.equals(CatalogServiceGrpc.SERVICE_NAME));

    assertThat(listed()).containsExactlyInAnyOrderElementsOf(names.toList());
  }

  @Test
  void every_rpc_has_an_http_template() throws Exception {
    assertThat(ApiServices.all().stream().flatMap(HttpTemplatesTest::methods))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(templates(method)).as(method.getFullName()).isNotEmpty());
  }

  // Two listed RPCs with one template: that path is 404 for both, and Envoy starts all the same.
  @Test
  void no_two_listed_rpcs_share_a_template() throws Exception {
    var taken = new HashMap<String, String>();
    for (var service : ApiServices.all()) {
      if (!listed().contains(service.getName())) {
        continue;
      }
      for (var method : methods(service).toList()) {
        for (var template : templates(method).toList()) {
          var other = taken.put(template, method.getFullName());
          assertThat(other).as("%s of %s", template, method.getFullName()).isNull();
        }
      }
    }
    assertThat(taken).isNotEmpty();
  }

  // Words beat variables: such a kind could not be asked for by /api/{kind}.
  @Test
  void no_kind_stands_where_another_service_answers() throws Exception {
    var taken =
        ApiServices.all().stream()
            .filter(service -> !service.getName().equals(CatalogServiceGrpc.SERVICE_NAME))
            .flatMap(HttpTemplatesTest::methods)
            .flatMap(HttpTemplatesTest::templates)
            .map(template -> template.split("/")[2])
            .toList();

    assertThat(Kinds.ALL).extracting(Kind::path).isNotEmpty().doesNotContainAnyElementsOf(taken);
  }

  // What ContentJsonService answers for every kind stands there kind by kind, as the catalog has
  // it.
  @Test
  void the_openapi_document_has_every_template_and_no_other() throws Exception {
    var templates =
        ApiServices.all().stream()
            .filter(service -> !service.getName().equals(ContentJsonServiceGrpc.SERVICE_NAME))
            .flatMap(HttpTemplatesTest::methods)
            .flatMap(HttpTemplatesTest::templates)
            .toList();

    assertThat(documented()).containsExactlyInAnyOrderElementsOf(templates);
  }

  private static List<String> documented() throws Exception {
    try (var document =
        OpenApiServiceGrpc.class.getResourceAsStream("/dev/undercroft/proto/openapi.json")) {
      return JsonMapper.shared()
          .readTree(document)
          .get("paths")
          .propertyStream()
          .flatMap(path ->
              path.getValue().propertyNames().stream()
                  .map(verb -> verb.toUpperCase() + " " + path.getKey()))
          .map(HttpTemplatesTest::withoutNames)
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> listed() throws Exception {
    return (List<String>)
        YamlTree.parse(Files.readString(EdgeFixture.template()))
            .at(
                "static_resources/listeners/edge/filter_chains/clients/filters/http/typed_config/http_filters/grpc_json_transcoder/typed_config/services");
  }

  private static Stream<MethodDescriptor> methods(io.grpc.ServiceDescriptor service) {
    var schema = (ProtoFileDescriptorSupplier) service.getSchemaDescriptor();
    FileDescriptor file = schema.getFileDescriptor();
    return file.getServices().stream()
        .filter(each -> each.getFullName().equals(service.getName()))
        .map(ServiceDescriptor::getMethods)
        .flatMap(List::stream);
  }

  // Variables are all alike to the transcoder: /api/{kind} and /api/{id} are one template.
  private static Stream<String> templates(MethodDescriptor method) {
    var options = method.getOptions();
    if (!options.hasExtension(AnnotationsProto.http)) {
      return Stream.empty();
    }
    var rule = options.getExtension(AnnotationsProto.http);
    return Stream.concat(Stream.of(rule), rule.getAdditionalBindingsList().stream())
        .map(HttpTemplatesTest::template)
        .map(HttpTemplatesTest::withoutNames);
  }

  private static String withoutNames(String template) {
    return template.replaceAll("\\{[^}]*}", "{}");
  }

  private static String template(HttpRule rule) {
    return switch (rule.getPatternCase()) {
      case GET -> "GET " + rule.getGet();
      case PUT -> "PUT " + rule.getPut();
      case POST -> "POST " + rule.getPost();
      case DELETE -> "DELETE " + rule.getDelete();
      case PATCH -> "PATCH " + rule.getPatch();
      case CUSTOM, PATTERN_NOT_SET -> throw new AssertionError("no method in " + rule);
    };
  }
}
