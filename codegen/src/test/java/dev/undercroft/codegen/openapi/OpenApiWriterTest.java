package dev.undercroft.codegen.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document of src/test/resources/openapi, a service that has every construct.
class OpenApiWriterTest {
  private static final String README =
      """
      | status | reason | when | what the client should do | retry |
      |---|---|---|---|---|
      | INVALID_ARGUMENT | REQUEST_INVALID | the request breaks a rule | send another | no |
      | NOT_FOUND | FLASK_BROKEN | the flask is in shards | sweep | no |
      | INTERNAL | FLASK_FELL | it fell; the details carry an `undercroft.lab.v1.Shards` | sweep | no |
      | UNAUTHENTICATED | TOKEN_MISSING | there is no session | sign in | no |
      | ABORTED | LAB_CHANGED | somebody was faster; the details carry an `undercroft.lab.v1.Drop` | look | no |
      | 503 | LAB_CLOSED | it is night | come back | yes |
      """;

  private static JsonNode document;

  @BeforeAll
  static void write() throws IOException {
    document = JsonMapper.shared().readTree(OpenApiWriter.write(lab(), README, "1.2.3"));
  }

  @Test
  void the_frame_knows_the_version() {
    assertThat(text("/openapi")).isEqualTo("3.1.1");
    assertThat(text("/info/version")).isEqualTo("1.2.3");
    assertThat(text("/tags/0/name")).isEqualTo("Lab");
  }

  @Test
  void a_variable_is_called_as_in_json_and_has_rules_and_example_of_its_field() {
    assertThat(operation("GET /api/flasks/{flaskId}").at("/parameters/0"))
        .isEqualTo(
            json(
                """
                {"name": "flaskId", "in": "path", "required": true,
                 "description": "Id of the flask, such as retort; at most 20 characters.", "example": "retort",
                 "schema": {"type": "string", "minLength": 1, "maxLength": 20}}
                """));
  }

  @Test
  void an_additional_binding_is_an_operation_called_after_its_path() {
    var another = operation("GET /api/depths/{depth}/flasks/{flaskId}");

    assertThat(another.at("/operationId").asString()).isEqualTo("getFlaskByDepthAndFlaskId");
    assertThat(another.at("/parameters/0/name").asString()).isEqualTo("depth");
    assertThat(another.at("/parameters/0/in").asString()).isEqualTo("path");
    assertThat(another.at("/responses"))
        .isEqualTo(operation("GET /api/flasks/{flaskId}").at("/responses"));
  }

  @Test
  void what_has_no_place_in_path_or_body_travels_in_the_query() {
    assertThat(operation("GET /api/flasks/{flaskId}").at("/parameters/1"))
        .isEqualTo(
            json(
                """
                {"name": "depth", "in": "query", "required": false,
                 "description": "How deep to look; 0 is not at all.",
                 "schema": {"type": "integer", "format": "int32", "minimum": 0, "maximum": 9}}
                """));
  }

  @Test
  void a_body_leaves_out_what_the_path_holds() {
    assertThat(schema("FillFlaskRequest").at("/properties").propertyNames())
        .containsExactly("drops", "seal", "label", "owner", "note", "grains", "smell");
  }

  @Test
  void a_request_must_have_what_the_server_refuses_the_absence_of() {
    assertThat(words(schema("FillFlaskRequest").at("/required")))
        .containsExactly("drops", "owner", "grains");
  }

  @Test
  void an_answer_always_has_what_has_no_presence() {
    assertThat(words(schema("GetFlaskResponse").at("/required")))
        .containsExactly("grains", "seal", "smell", "drops", "notes", "maxDrops", "warmth");
  }

  @Test
  void a_message_may_have_a_schema_for_requests_and_one_for_answers() {
    assertThat(words(schema("DropInput").at("/required"))).containsExactly("volume");
    assertThat(schema("FillFlaskRequest").at("/properties/drops/items/$ref").asString())
        .isEqualTo("#/components/schemas/DropInput");
    assertThat(schema("GetFlaskResponse").at("/properties/drops/items/$ref").asString())
        .isEqualTo("#/components/schemas/Drop");
  }

  @Test
  void values_are_those_of_protobufs_json() {
    assertThat(property("GetFlaskResponse", "grains"))
        .isEqualTo("{'type':'string','format':'int64','pattern':'^-?[0-9]+$'}");
    assertThat(property("GetFlaskResponse", "seal"))
        .isEqualTo("{'type':'string','contentEncoding':'base64'}");
    assertThat(property("GetFlaskResponse", "filledAt"))
        .isEqualTo("{'type':'string','format':'date-time'}");
    assertThat(property("GetFlaskResponse", "notes"))
        .isEqualTo("{'type':'object','additionalProperties':{'type':'string'}}");
    assertThat(property("GetFlaskResponse", "more")).isEqualTo("{'type':'object'}");
    assertThat(property("GetFlaskResponse", "warmth"))
        .isEqualTo("{'type':'number','format':'double'}");
    assertThat(words(schema("Smell").at("/enum")))
        .containsExactly("SMELL_UNSPECIFIED", "SMELL_ROSES");
  }

  @Test
  void rules_are_keywords_and_those_of_bytes_count_base64() {
    assertThat(property("FillFlaskRequest", "drops"))
        .isEqualTo(
            "{'type':'array','items':{'$ref':'#/components/schemas/DropInput'},'minItems':1,'maxItems':3}");
    assertThat(property("FillFlaskRequest", "seal"))
        .isEqualTo("{'type':'string','contentEncoding':'base64','maxLength':16}");
    assertThat(property("FillFlaskRequest", "label"))
        .isEqualTo("{'type':'string','pattern':'^[a-z]*$'}");
    assertThat(property("FillFlaskRequest", "owner"))
        .isEqualTo("{'type':'string','format':'email'}");
    assertThat(property("DropInput", "volume"))
        .isEqualTo("{'type':'integer','format':'int32','exclusiveMinimum':0}");
  }

  @Test
  void numbers_that_are_words_in_json_get_no_keywords_of_numbers() {
    assertThat(property("FillFlaskRequest", "grains"))
        .isEqualTo("{'type':'string','format':'int64','pattern':'^-?[0-9]+$'}");
    assertThat(property("FillFlaskRequest", "smell"))
        .isEqualTo("{'$ref':'#/components/schemas/Smell'}");
  }

  @Test
  void comments_become_paragraphs_that_call_fields_as_in_json() {
    assertThat(schema("GetFlaskResponse").at("/properties/drops/description").asString())
        .isEqualTo("The drops, the last one first.\n\nNever more than maxDrops.");
    assertThat(operation("GET /api/flasks/{flaskId}").at("/summary").asString())
        .isEqualTo("Reads a flask");
    assertThat(operation("GET /api/flasks/{flaskId}").at("/description").asString())
        .isEqualTo("NOT_FOUND, reason FLASK_BROKEN, when flaskId names shards.");
  }

  @Test
  void refusals_are_those_that_the_comments_of_rpc_and_service_name() {
    var reading = operation("GET /api/flasks/{flaskId}").at("/responses");
    var writing = operation("POST /api/flasks/{flaskId}/fill").at("/responses");

    assertThat(reading.propertyNames()).containsExactly("200", "400", "404", "503", "default");
    assertThat(writing.propertyNames())
        .containsExactly("200", "400", "401", "409", "503", "default");
    assertThat(reading.at("/404/description").asString())
        .isEqualTo("- `FLASK_BROKEN`: the flask is in shards. Then sweep.");
  }

  @Test
  void who_names_a_missing_token_needs_a_session() {
    assertThat(operation("GET /api/flasks/{flaskId}").has("security")).isFalse();
    assertThat(operation("POST /api/flasks/{flaskId}/fill").get("security"))
        .isEqualTo(json("[{\"bearer\": []}, {\"cookie\": [], \"client\": []}]"));
  }

  @Test
  void bytes_are_an_object_with_an_etag() {
    var drawing = operation("GET /api/drawing.json");

    assertThat(drawing.at("/responses").propertyNames())
        .containsExactly("200", "304", "503", "default");
    assertThat(drawing.at("/responses/200/content/application~1json/schema/type").asString())
        .isEqualTo("object");
    assertThat(document.at("/components/schemas").has("HttpBody")).isFalse();
  }

  @Test
  void a_refusal_may_carry_the_message_that_the_error_table_names() {
    assertThat(schema("DropDetail").at("/properties/@type/const").asString())
        .isEqualTo("type.googleapis.com/undercroft.lab.v1.Drop");
    assertThat(words(schema("DropDetail").at("/required"))).containsExactly("volume", "@type");
    assertThat(schema("ErrorDetail").at("/oneOf").toString()).contains("schemas/DropDetail");
    assertThat(words(schema("ErrorInfo").at("/properties/reason/enum")))
        .contains("LAB_CHANGED", "LAB_CLOSED");
  }

  @Test
  void what_only_a_detail_holds_is_there_too() {
    assertThat(schema("ShardsDetail").at("/properties/biggest/items/$ref").asString())
        .isEqualTo("#/components/schemas/Shard");
    assertThat(schema("Shard").at("/properties/weight/type").asString()).isEqualTo("number");
    assertThat(document.at("/components/schemas").has("Shards")).isFalse();
  }

  @Test
  void an_answer_that_goes_on_is_many_lines() {
    var answer = operation("GET /api/drops").at("/responses/200");

    assertThat(answer.at("/description").asString())
        .isEqualTo("A drop fell.\n\nA line for each, while the call goes on.");
    assertThat(answer.at("/content/application~1json/schema/$ref").asString())
        .isEqualTo("#/components/schemas/WatchDropsResponse");
  }

  @Test
  void two_operations_of_one_name_are_refused() throws IOException {
    byte[] twice =
        changed(file -> file.addService(file.getService(0).toBuilder().setName("OtherService")));

    assertThatThrownBy(() -> OpenApiWriter.write(twice, README, "1"))
        .hasMessageContaining("undercroft.lab.v1.LabService.GetFlask")
        .hasMessageContaining("undercroft.lab.v1.OtherService.GetFlask");
  }

  @Test
  void an_rpc_without_a_rule_is_refused() throws IOException {
    byte[] without = changed(file -> file.getServiceBuilder(0).getMethodBuilder(0).clearOptions());

    assertThatThrownBy(() -> OpenApiWriter.write(without, README, "1"))
        .hasMessage("undercroft.lab.v1.LabService.GetFlask has no google.api.http rule");
  }

  private static byte[] lab() throws IOException {
    return Files.readAllBytes(Path.of("target/lab.binpb"));
  }

  private static byte[] changed(Consumer<FileDescriptorProto.Builder> change) throws IOException {
    var set = FileDescriptorSet.parseFrom(lab()).toBuilder();
    set.getFileBuilderList().stream()
        .filter(file -> file.getPackage().equals("undercroft.lab.v1"))
        .forEach(change);
    return set.build().toByteArray();
  }

  private static String text(String pointer) {
    return document.at(pointer).asString();
  }

  private static JsonNode operation(String name) {
    String[] verbAndPath = name.split(" ");
    return document.get("paths").get(verbAndPath[1]).get(verbAndPath[0].toLowerCase());
  }

  private static JsonNode schema(String name) {
    return document.get("components").get("schemas").get(name);
  }

  /// Without its description, in single quotes.
  private static String property(String schema, String name) {
    var property = schema(schema).get("properties").get(name).deepCopy();
    ((ObjectNode) property).remove("description");
    return property.toString().replace('"', '\'');
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList();
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
