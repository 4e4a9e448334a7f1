package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.TestNode.Json;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// ContentJsonService behind the real pipeline, for every kind there is.
class ContentJsonServiceTest {
  private static final Content SEEDS = ContentLab.seeds().content();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final List<Kind<?>> KINDS = Kinds.ALL;
  static final List<Kind<?>> KEYED =
      KINDS.stream().filter(kind -> !kind.single()).<Kind<?>>map(kind -> kind).toList();
  private static TestServers servers;
  private static ContentLab lab;
  private static TestNode node;
  private static Release release;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    release = lab.publish(ContentLab.seeds());
    node = TestNode.on(lab, servers).awaitReady();
  }

  @AfterAll
  static void stop() {
    node.close();
    lab.close();
    servers.close();
  }

  @Test
  void everything_is_the_json_of_the_catalog_s_answer() {
    assertSame(node.contentJson(), node.content(0));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void a_list_is_the_json_of_the_catalog_s_answer(Kind<?> kind) {
    assertSame(node.listJson(kind.path()), node.list(kind, 0));
  }

  @ParameterizedTest
  @FieldSource("KEYED")
  void every_record_is_the_json_of_the_catalog_s_answer(Kind<?> kind) {
    for (Message record : Canonical.records(kind, SEEDS)) {
      String id = kind.keyOf(record);

      assertSame(node.getJson(kind.path(), id), node.get(kind, id, 0));
    }
  }

  @ParameterizedTest
  @FieldSource("KEYED")
  void an_answer_is_asked_for_again_by_its_release_s_hash(Kind<?> kind) {
    String id = kind.keyOf(Canonical.records(kind, SEEDS).getFirst());
    for (Json answer :
        List.of(node.contentJson(), node.listJson(kind.path()), node.getJson(kind.path(), id))) {
      assertThat(answer.header("etag")).isEqualTo("\"" + release.hash() + "\"");
      assertThat(answer.header("cache-control")).isEqualTo("no-cache");
      assertThat(answer.body().getContentType()).isEqualTo("application/json");
    }
  }

  @Test
  void an_unknown_kind_is_not_found_and_the_known_ones_are_named() {
    for (Runnable call :
        List.<Runnable>of(() -> node.listJson("trolls"), () -> node.getJson("trolls", "x"))) {
      Refused refused = Refused.of(call);

      assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
      assertThat(refused.reason()).isEqualTo("KIND_NOT_FOUND");
      assertThat(refused.message())
          .startsWith("there is no kind \"trolls\"; kinds are abilities, achievements, ");
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void an_unknown_id_is_not_found(Kind<?> kind) {
    Refused refused = Refused.of(() -> node.getJson(kind.path(), "nobody"));

    assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(refused.reason()).isEqualTo("RECORD_NOT_FOUND");
  }

  @Test
  void a_request_that_breaks_a_rule_is_refused_by_its_field() {
    assertInvalid("kind", () -> node.listJson(""));
    assertInvalid("kind", () -> node.listJson("x".repeat(65)));
    assertInvalid("kind", () -> node.getJson("", "goblin"));
    assertInvalid("id", () -> node.getJson("enemies", ""));
    assertInvalid("id", () -> node.getJson("enemies", "x".repeat(65)));
  }

  @Test
  void before_the_first_publish_callers_are_told_to_come_again() {
    try (var empty = new ContentLab(servers);
        var unpublished = TestNode.on(empty, servers)) {
      CatalogServiceTest.assertUnavailable(unpublished::contentJson);
      CatalogServiceTest.assertUnavailable(() -> unpublished.listJson("enemies"));
      CatalogServiceTest.assertUnavailable(() -> unpublished.getJson("enemies", "goblin"));
    }
  }

  private static void assertInvalid(String field, Runnable call) {
    Refused refused = Refused.of(call);

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.fields()).containsExactly(field);
  }

  // As the library prints the message that came over gRPC, zero values too; and as it reads it.
  private static void assertSame(Json answer, Message message) {
    try {
      String printed = JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(message);
      assertThat(JSON.readTree(answer.text())).isEqualTo(JSON.readTree(printed));

      Message.Builder read = message.newBuilderForType();
      JsonFormat.parser().merge(answer.text(), read);
      assertThat(read.build()).isEqualTo(message);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
