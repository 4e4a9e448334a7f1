package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import dev.undercroft.testkit.Refused;
import dev.undercroft.testkit.TestServers;
import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// CatalogService behind the real pipeline, for every kind there is. Release 2 is active.
class CatalogServiceTest {
  private static final Content SEEDS = ContentLab.seedsWithGoblinHp(999).content();
  static final List<Kind<?>> KINDS = Kinds.ALL;
  static final List<Kind<?>> BY_ID =
      KINDS.stream().filter(kind -> "id".equals(kind.key())).<Kind<?>>map(kind -> kind).toList();
  static final List<Kind<?>> BY_NUMBER =
      KINDS.stream()
          .filter(kind -> !kind.single() && !BY_ID.contains(kind))
          .<Kind<?>>map(kind -> kind)
          .toList();
  private static TestServers servers;
  private static ContentLab lab;
  private static TestNode node;
  private static ReleaseRef release;

  @BeforeAll
  static void start() {
    servers = TestServers.start();
    lab = new ContentLab(servers);
    lab.publish(ContentLab.seeds());
    release = lab.publish(ContentLab.seedsWithGoblinHp(999)).message();
    node = TestNode.on(lab, servers).awaitReady();
  }

  @AfterAll
  static void stop() {
    node.close();
    lab.close();
    servers.close();
  }

  @Test
  void everything_comes_in_one_answer_that_names_its_release() {
    assertThat(node.content(0))
        .isEqualTo(GetContentResponse.newBuilder().setRelease(release).setContent(SEEDS).build());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void a_kind_is_listed_whole_with_its_release(Kind<?> kind) {
    Message answer = node.list(kind, 0);

    assertThat(named(answer)).isEqualTo(release);
    List<Message> records = Canonical.records(kind, SEEDS);
    assertThat(held(answer)).isEqualTo(kind.single() ? records.getFirst() : records);
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void every_record_is_answered_by_its_id_with_its_release(Kind<?> kind) {
    for (Message record : Canonical.records(kind, SEEDS)) {
      Message answer = node.get(kind, kind.keyOf(record), 0);

      assertThat(named(answer)).isEqualTo(release);
      assertThat(held(answer)).isEqualTo(record);
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void who_holds_the_release_gets_its_name_and_nothing_else(Kind<?> kind) {
    Message whole = node.list(kind, 0);
    Message listed = node.list(kind, release.getNumber());
    Message one = node.get(kind, firstKey(kind), release.getNumber());

    assertThat(listed).isEqualTo(nameOnly(whole.getDefaultInstanceForType()));
    assertThat(one).isEqualTo(nameOnly(kind.getResponse()));
    assertThat(node.content(release.getNumber()))
        .isEqualTo(GetContentResponse.newBuilder().setRelease(release).build());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void who_holds_an_older_or_an_unheard_of_release_gets_the_whole(Kind<?> kind) {
    for (int known : new int[] {1, 3, Integer.MAX_VALUE}) {
      assertThat(node.list(kind, known)).isEqualTo(node.list(kind, 0));
      assertThat(node.get(kind, firstKey(kind), known))
          .isEqualTo(node.get(kind, firstKey(kind), 0));
    }
  }

  @ParameterizedTest
  @FieldSource("BY_ID")
  void an_id_that_the_release_has_not_is_not_found_whatever_the_caller_holds(Kind<?> kind) {
    for (int known : new int[] {0, release.getNumber()}) {
      Refused refused = Refused.of(() -> node.get(kind, "nobody", known));

      assertThat(refused.code()).isEqualTo(Code.NOT_FOUND);
      assertThat(refused.reason()).isEqualTo("RECORD_NOT_FOUND");
      assertThat(refused.message())
          .isEqualTo("release 2 has no \"nobody\" among its " + kind.path());
    }
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void a_release_that_can_not_be_is_refused_by_its_field(Kind<?> kind) {
    assertInvalid("known_release", () -> node.get(kind, firstKey(kind), -1));
    assertInvalid("known_release", () -> node.list(kind, -1));
    assertInvalid("known_release", () -> node.content(-1));
  }

  @ParameterizedTest
  @FieldSource("BY_ID")
  void an_id_that_breaks_a_rule_is_refused_by_its_field(Kind<?> kind) {
    assertInvalid("id", () -> node.get(kind, "", 0));
    assertInvalid("id", () -> node.get(kind, "x".repeat(65), 0));
  }

  @ParameterizedTest
  @FieldSource("BY_NUMBER")
  void a_number_out_of_its_range_is_refused_by_its_field(Kind<?> kind) {
    assertInvalid("number", () -> node.get(kind, "0", 0));
    assertInvalid("number", () -> node.get(kind, "1000", 0));
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void before_the_first_publish_callers_are_told_to_come_again(Kind<?> kind) {
    try (var empty = new ContentLab(servers);
        var unpublished = TestNode.on(empty, servers)) {
      ContentLab.await(() -> !unpublished.readiness.isEmpty());

      assertUnavailable(() -> unpublished.content(0));
      assertUnavailable(() -> unpublished.list(kind, 0));
      assertUnavailable(() -> unpublished.get(kind, firstKey(kind), 0));
      assertThat(unpublished.ready()).isFalse();
    }
  }

  private static void assertInvalid(String field, Runnable call) {
    Refused refused = Refused.of(call);

    assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refused.reason()).isEqualTo("REQUEST_INVALID");
    assertThat(refused.fields()).containsExactly(field);
  }

  static void assertUnavailable(Runnable call) {
    Refused refused = Refused.of(call);

    assertThat(refused.code()).isEqualTo(Code.UNAVAILABLE);
    assertThat(refused.reason()).isEqualTo("CONTENT_UNAVAILABLE");
    assertThat(refused.retryAfter()).hasValueSatisfying(wait -> assertThat(wait).isPositive());
  }

  private static String firstKey(Kind<?> kind) {
    return kind.keyOf(Canonical.records(kind, SEEDS).getFirst());
  }

  private static Object named(Message answer) {
    return answer.getField(answer.getDescriptorForType().findFieldByName("release"));
  }

  private static Object held(Message answer) {
    return answer.getField(answer.getDescriptorForType().findFieldByNumber(2));
  }

  private static Message nameOnly(Message response) {
    var field = response.getDescriptorForType().findFieldByName("release");
    return response.toBuilder().setField(field, release).build();
  }
}
