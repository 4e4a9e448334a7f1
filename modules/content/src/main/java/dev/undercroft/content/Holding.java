package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.undercroft.content.doctor.Held;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.proto.content.v1.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one place holds of the active release, as the doctor found it.
///
/// @param place its name, for people
/// @param mend one sentence: what to do should it not be the release
/// @param instead what is there instead of anything that can be compared, in words; null when there
///   is something
/// @param records by kind and key
/// @param hash of the records' canonical bytes; empty when nothing could be read
record Holding(
    String place,
    String mend,
    @Nullable String instead,
    Map<String, Map<String, Held>> records,
    String hash) {

  /// @param instead such as "no answer"
  static Holding nothing(String place, String mend, String instead) {
    return new Holding(place, mend, instead, Map.of(), "");
  }

  static Holding of(String place, String mend, List<Kind<?>> kinds, Content content) {
    return new Holding(
        place, mend, null, records(kinds, content), Canonical.hash(Canonical.bytes(content)));
  }

  /// Canonical bytes that may be spoilt: the hash is theirs, not that of what they are read as.
  static Holding ofCanonical(String place, String mend, List<Kind<?>> kinds, byte[] canonical) {
    try {
      var records = records(kinds, Content.parseFrom(canonical));
      return new Holding(place, mend, null, records, Canonical.hash(canonical));
    } catch (InvalidProtocolBufferException e) {
      return nothing(place, mend, "bytes that are no content");
    }
  }

  /// Records that were stored one by one, by kind and key.
  static Holding ofRecords(
      String place, String mend, List<Kind<?>> kinds, Map<String, Map<String, byte[]>> stored) {
    var records = new HashMap<String, Map<String, Held>>();
    for (Kind<?> kind : kinds) {
      var ofKind = new HashMap<String, Held>();
      stored
          .getOrDefault(kind.name(), Map.of())
          .forEach((key, bytes) -> ofKind.put(key, held(kind, bytes)));
      records.put(kind.name(), ofKind);
    }
    String hash = Canonical.hash(Canonical.join(kinds, stored));
    return new Holding(place, mend, null, records, hash);
  }

  private static Map<String, Map<String, Held>> records(List<Kind<?>> kinds, Content content) {
    var records = new HashMap<String, Map<String, Held>>();
    for (Kind<?> kind : kinds) {
      var ofKind = new HashMap<String, Held>();
      for (Message record : Canonical.records(kind, content)) {
        ofKind.put(kind.keyOf(record), new Held.Readable(record));
      }
      records.put(kind.name(), ofKind);
    }
    return records;
  }

  private static Held held(Kind<?> kind, byte[] bytes) {
    try {
      return new Held.Readable(kind.record().getParserForType().parseFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      return new Held.Garbage(bytes.length);
    }
  }

  /// Whether it has no record at all of a kind that the other has records of.
  boolean lacksKindsOf(Holding other) {
    return other.records().entrySet().stream()
        .anyMatch(kind ->
            !kind.getValue().isEmpty() && records.getOrDefault(kind.getKey(), Map.of()).isEmpty());
  }

  boolean isReadable() {
    return instead == null;
  }

  boolean isWhole(Release release) {
    return hash.equals(release.hash());
  }
}
