package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Every record of a release as the bytes that answers are made of. Immutable.
final class RecordForms {
  static final RecordForms NONE = new RecordForms(Map.of());

  private static final JsonFormat.Printer JSON =
      JsonFormat.printer().alwaysPrintFieldsWithNoPresence().omittingInsignificantWhitespace();

  /// @param message the record on the wire
  /// @param json the same as proto3 JSON, in UTF-8
  record Form(byte[] message, byte[] json) {}

  private final Map<String, Map<String, Form>> byKind;

  private RecordForms(Map<String, Map<String, Form>> byKind) {
    this.byKind = byKind;
  }

  /// @param before forms of another release. A record that is in it as well has its form from
  ///   there: printing is what a release takes longest for, and two releases differ in little
  static RecordForms of(List<Kind<?>> kinds, Content content, RecordForms before) {
    var byKind = new LinkedHashMap<String, Map<String, Form>>();
    for (Kind<?> kind : kinds) {
      Map<String, Form> known = before.byKind.getOrDefault(kind.name(), Map.of());
      var forms = new LinkedHashMap<String, Form>();
      for (Message record : Canonical.records(kind, content)) {
        String key = kind.keyOf(record);
        forms.put(key, form(record, known.get(key)));
      }
      byKind.put(kind.name(), forms);
    }
    return new RecordForms(byKind);
  }

  private static Form form(Message record, @Nullable Form before) {
    byte[] message = record.toByteArray();
    if (before != null && Arrays.equals(before.message(), message)) {
      return before;
    }
    return new Form(message, json(record).getBytes(StandardCharsets.UTF_8));
  }

  static String json(Message message) {
    try {
      return JSON.print(message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  /// By key, in the order of the keys.
  Map<String, Form> byKey(Kind<?> kind) {
    return Objects.requireNonNull(byKind.get(kind.name()), kind.name());
  }

  Collection<Form> all(Kind<?> kind) {
    return byKey(kind).values();
  }
}
