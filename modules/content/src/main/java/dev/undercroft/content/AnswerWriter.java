package dev.undercroft.content;

import com.google.api.HttpBody;
import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import dev.undercroft.content.RecordForms.Form;
import dev.undercroft.content.Snapshot.Answer;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.GetContentResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// Puts answers together from the forms of records, without looking into these. Every response has
/// its release in field 1 and its records in field 2.
final class AnswerWriter {
  private static final int RELEASE = GetContentResponse.RELEASE_FIELD_NUMBER;
  private static final int HELD = GetContentResponse.CONTENT_FIELD_NUMBER;

  private final byte[] release;
  private final String json;

  AnswerWriter(ReleaseRef named) {
    this.release = named.toByteArray();
    this.json = "{\"release\":" + RecordForms.json(named);
  }

  /// The release and nothing else.
  byte[] unchanged() {
    return message(List.of());
  }

  /// @param response that holds one record
  Answer one(Message response, Form form) {
    var text = begun(response).append(form.json()).append("}");
    return answer(message(List.of(form.message())), text);
  }

  /// @param response that holds a list, or a single record
  Answer all(Message response, Collection<Form> forms) {
    FieldDescriptor held = held(response);
    if (!held.isRepeated()) {
      return forms.stream()
          .findFirst()
          .map(form -> one(response, form))
          .orElseGet(() -> answer(unchanged(), new Text().append(json).append("}")));
    }
    var text = begun(response).append(forms).append("}");
    return answer(message(forms.stream().map(Form::message).toList()), text);
  }

  /// All of a release.
  Answer content(List<Kind<?>> kinds, RecordForms forms, byte[] canonical) {
    var text = begun(GetContentResponse.getDefaultInstance()).append("{");
    String comma = "";
    for (Kind<?> kind : kinds) {
      FieldDescriptor field = Canonical.field(kind);
      Collection<Form> ofKind = forms.all(kind);
      if (field.isRepeated() || !ofKind.isEmpty()) {
        text.append(comma).append("\"" + field.getJsonName() + "\":");
        if (field.isRepeated()) {
          text.append(ofKind);
        } else {
          text.append(ofKind.iterator().next().json());
        }
        comma = ",";
      }
    }
    return answer(message(List.of(canonical)), text.append("}}"));
  }

  private Text begun(Message response) {
    return new Text().append(json).append(",\"" + held(response).getJsonName() + "\":");
  }

  private static FieldDescriptor held(Message response) {
    return response.getDescriptorForType().findFieldByNumber(HELD);
  }

  private byte[] message(List<byte[]> records) {
    var out = new ByteArrayOutputStream();
    try {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      coded.writeByteArray(RELEASE, release);
      for (byte[] record : records) {
        coded.writeByteArray(HELD, record);
      }
      coded.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Answer answer(byte[] message, Text json) {
    ByteString data = UnsafeByteOperations.unsafeWrap(json.bytes());
    return new Answer(
        message,
        HttpBody.newBuilder()
            .setContentType("application/json")
            .setData(data)
            .build()
            .toByteArray());
  }

  /// JSON as it grows.
  private static final class Text {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Text append(byte[] utf8) {
      out.writeBytes(utf8);
      return this;
    }

    Text append(String text) {
      return append(text.getBytes(StandardCharsets.UTF_8));
    }

    Text append(Collection<Form> list) {
      String comma = "[";
      for (Form form : list) {
        append(comma).append(form.json());
        comma = ",";
      }
      return append(list.isEmpty() ? "[]" : "]");
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}
