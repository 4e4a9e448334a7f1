package dev.undercroft.content;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.kind.KindRecords;
import dev.undercroft.proto.content.v1.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The one way to write content as bytes: a Content message, kinds in the order of their numbers,
/// records in the order of their keys, no map fields. The same records give the same bytes on every
/// machine.
final class Canonical {
  private Canonical() {}

  static byte[] bytes(Content content) {
    var out = new ByteArrayOutputStream(content.getSerializedSize());
    try {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      coded.useDeterministicSerialization();
      content.writeTo(coded);
      coded.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// The opposite, for bytes that were published.
  static Content content(byte[] canonical) {
    try {
      return Content.parseFrom(canonical);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a release in the database can't be read", e);
    }
  }

  /// Joins records that were stored one by one, without looking into them.
  ///
  /// @param records by kind and key; a kind that is missing counts as empty
  static byte[] join(List<Kind<?>> kinds, Map<String, Map<String, byte[]>> records) {
    var out = new ByteArrayOutputStream();
    try {
      CodedOutputStream coded = CodedOutputStream.newInstance(out);
      for (Kind<?> kind : kinds) {
        Map<String, byte[]> ofKind = records.getOrDefault(kind.name(), Map.of());
        for (String key : ofKind.keySet().stream().sorted(keyOrder(kind)).toList()) {
          coded.writeTag(field(kind).getNumber(), WireFormat.WIRETYPE_LENGTH_DELIMITED);
          coded.writeByteArrayNoTag(ofKind.get(key));
        }
      }
      coded.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// The opposite: each record's bytes by kind and key.
  static Map<String, Map<String, byte[]>> split(List<Kind<?>> kinds, Content content) {
    var records = new LinkedHashMap<String, Map<String, byte[]>>();
    for (Kind<?> kind : kinds) {
      var ofKind = new LinkedHashMap<String, byte[]>();
      for (Message record : records(kind, content)) {
        ofKind.put(kind.keyOf(record), record.toByteArray());
      }
      records.put(kind.name(), ofKind);
    }
    return records;
  }

  static List<Message> records(Kind<?> kind, Content content) {
    return KindRecords.of(kind, content);
  }

  static FieldDescriptor field(Kind<?> kind) {
    return KindRecords.field(kind);
  }

  static String hash(byte[] canonical) {
    return HexFormat.of().formatHex(sha256(canonical));
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  // Ids are ASCII, so the order of their characters is the order of their bytes.
  private static Comparator<String> keyOrder(Kind<?> kind) {
    boolean text =
        kind.single()
            || kind.record().getDescriptorForType().findFieldByName(kind.key()).getJavaType()
                == FieldDescriptor.JavaType.STRING;
    // Redis may hold garbage where a number should be; the hash refuses it later.
    return text
        ? Comparator.naturalOrder()
        : Comparator.comparing(Canonical::number).thenComparing(Comparator.naturalOrder());
  }

  private static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
