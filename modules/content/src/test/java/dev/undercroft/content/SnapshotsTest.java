package dev.undercroft.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.HttpBody;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.Snapshot.Answer;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.content.v1.ListEnemiesResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Answers are put together from bytes, and must be what protobuf itself would have written.
class SnapshotsTest {
  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();
  private static final Content SEEDS = ContentLab.seeds().content();
  private static final Content EDITED = edited();
  static final List<Kind<?>> KINDS = Kinds.ALL;

  private final Snapshots snapshots = new Snapshots(KINDS);

  @Test
  void everything_is_written_as_protobuf_writes_it() {
    Snapshot built = snapshots.of(release(1), SEEDS);

    assertWritten(built.all(), response(release(1).message(), SEEDS));
    assertThat(built.unchanged()).isEqualTo(response(release(1).message(), null).toByteArray());
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void so_is_every_answer_of_a_kind(Kind<?> kind) throws InvalidProtocolBufferException {
    var answers = snapshots.of(release(1), SEEDS).kind(kind);
    Message prototype = kind.single() ? kind.getResponse() : kind.listResponse();

    assertWritten(answers.list(), parsed(prototype, answers.list()));
    for (Message record : Canonical.records(kind, SEEDS)) {
      Answer answer =
          kind.single() ? answers.list() : answers.record(kind.keyOf(record)).orElseThrow();
      Message response = parsed(kind.getResponse(), answer);
      assertThat(response.getField(response.getDescriptorForType().findFieldByNumber(2)))
          .isEqualTo(record);
      assertWritten(answer, response);
    }
  }

  @Test
  void the_one_after_has_nothing_left_of_the_one_before() {
    snapshots.of(release(1), SEEDS);

    Snapshot next = snapshots.of(release(2), EDITED);

    assertWritten(next.all(), response(release(2).message(), EDITED));
    var list =
        ListEnemiesResponse.newBuilder()
            .setRelease(release(2).message())
            .addAllEnemies(EDITED.getEnemiesList())
            .build();
    Kind<?> enemies = kind("enemies");
    assertWritten(next.kind(enemies).list(), list);
    assertThat(next.kind(enemies).byKey()).doesNotContainKey(SEEDS.getEnemies(1).getId());
  }

  @Test
  void a_draft_says_so_in_every_answer() {
    Snapshot draft = snapshots.ofDraft(release(3), SEEDS);

    assertThat(draft.draft()).isTrue();
    assertWritten(draft.all(), response(release(3).draftMessage(), SEEDS));
  }

  @Test
  void a_release_without_records_has_empty_lists() {
    Snapshot empty = snapshots.of(release(1), Content.getDefaultInstance());

    assertWritten(empty.all(), response(release(1).message(), Content.getDefaultInstance()));
    for (Kind<?> kind : KINDS) {
      Message prototype = kind.single() ? kind.getResponse() : kind.listResponse();
      Message response =
          prototype.toBuilder()
              .setField(prototype.getDescriptorForType().findFieldByNumber(1), release(1).message())
              .build();
      assertWritten(empty.kind(kind).list(), response);
    }
  }

  // One record another, and one gone.
  private static Content edited() {
    return SEEDS.toBuilder()
        .setEnemies(0, SEEDS.getEnemies(0).toBuilder().setHp(999))
        .removeEnemies(1)
        .build();
  }

  private static Kind<?> kind(String name) {
    return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }

  private static Release release(int number) {
    return new Release(new ReleaseNumber(number), "0123456789abcdef".repeat(4));
  }

  private static GetContentResponse response(ReleaseRef release, Content content) {
    var response = GetContentResponse.newBuilder().setRelease(release);
    return content == null ? response.build() : response.setContent(content).build();
  }

  private static Message parsed(Message prototype, Answer answer)
      throws InvalidProtocolBufferException {
    return prototype.getParserForType().parseFrom(answer.message());
  }

  private static void assertWritten(Answer answer, Message expected) {
    assertThat(answer.message()).isEqualTo(expected.toByteArray());
    try {
      HttpBody json = HttpBody.parseFrom(answer.json());
      assertThat(json.getContentType()).isEqualTo("application/json");
      assertThat(json.getData().toStringUtf8()).isEqualTo(JSON.print(expected));
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
