package dev.undercroft.content;

import com.google.api.HttpBody;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// One release in memory, every answer built: serving is a look-up. Immutable.
final class Snapshot {
  /// An answer as the bytes that go on the wire.
  ///
  /// @param message the response of CatalogService
  /// @param json the same as proto3 JSON, in a google.api.HttpBody
  record Answer(byte[] message, byte[] json) {
    int bytes() {
      return message.length + json.length;
    }
  }

  /// The answers of one kind.
  ///
  /// @param list all records, or the one record of a kind of a single one
  /// @param byKey one record each
  record KindAnswers(Answer list, Map<String, Answer> byKey) {
    Optional<Answer> record(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    int bytes() {
      return list.bytes() + byKey.values().stream().mapToInt(Answer::bytes).sum();
    }
  }

  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();

  private final Release release;
  private final boolean draft;
  private final Content content;
  private final byte[] unchanged;
  private final Answer all;
  private final Map<String, KindAnswers> byKind;

  private Snapshot(
      Release release,
      ReleaseRef named,
      Content content,
      Answer all,
      Map<String, KindAnswers> byKind) {
    this.release = release;
    this.draft = named.getDraft();
    this.content = content;
    // The release stands in field 1 of every response, so these bytes serve all of them.
    this.unchanged = GetContentResponse.newBuilder().setRelease(named).build().toByteArray();
    this.all = all;
    this.byKind = byKind;
  }

  /// Builds every answer; some milliseconds.
  static Snapshot of(Release release, Content content, List<Kind<?>> kinds) {
    return of(release, release.message(), content, kinds);
  }

  /// The same of a draft, which every answer says.
  static Snapshot ofDraft(Release release, Content content, List<Kind<?>> kinds) {
    return of(release, release.draftMessage(), content, kinds);
  }

  private static Snapshot of(
      Release release, ReleaseRef named, Content content, List<Kind<?>> kinds) {
    var byKind = new HashMap<String, KindAnswers>();
    for (Kind<?> kind : kinds) {
      byKind.put(kind.name(), answers(named, kind, Canonical.records(kind, content)));
    }
    Answer all =
        answer(GetContentResponse.newBuilder().setRelease(named).setContent(content).build());
    return new Snapshot(release, named, content, all, Map.copyOf(byKind));
  }

  Release release() {
    return release;
  }

  /// Whether it was no published release when it was built.
  boolean draft() {
    return draft;
  }

  Content content() {
    return content;
  }

  /// For callers that hold this release already: its name and nothing else.
  byte[] unchanged() {
    return unchanged;
  }

  Answer all() {
    return all;
  }

  /// Bytes of all answers together; the records themselves take about as much as one of them.
  int bytes() {
    return byKind.values().stream().mapToInt(KindAnswers::bytes).sum() + all.bytes();
  }

  KindAnswers kind(Kind<?> kind) {
    return Objects.requireNonNull(byKind.get(kind.name()), kind.name());
  }

  private static KindAnswers answers(ReleaseRef release, Kind<?> kind, List<Message> records) {
    if (kind.listResponse() == null) {
      return new KindAnswers(answer(response(kind.getResponse(), release, records)), Map.of());
    }
    var byKey = new HashMap<String, Answer>();
    for (Message record : records) {
      byKey.put(kind.keyOf(record), answer(response(kind.getResponse(), release, List.of(record))));
    }
    Answer list = answer(response(kind.listResponse(), release, records));
    return new KindAnswers(list, Map.copyOf(byKey));
  }

  // Every response has its release in field 1 and its records in field 2.
  private static Message response(Message prototype, ReleaseRef release, List<Message> records) {
    Message.Builder response = prototype.newBuilderForType();
    FieldDescriptor ref = response.getDescriptorForType().findFieldByNumber(1);
    FieldDescriptor held = response.getDescriptorForType().findFieldByNumber(2);
    response.setField(ref, release);
    for (Message record : records) {
      if (held.isRepeated()) {
        response.addRepeatedField(held, record);
      } else {
        response.setField(held, record);
      }
    }
    return response.build();
  }

  private static Answer answer(Message response) {
    try {
      HttpBody json =
          HttpBody.newBuilder()
              .setContentType("application/json")
              .setData(ByteString.copyFromUtf8(JSON.print(response)))
              .build();
      return new Answer(response.toByteArray(), json.toByteArray());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
