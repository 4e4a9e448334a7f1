package dev.undercroft.content.seed;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Seeds that were found sound, of files or of a release.
///
/// @param content all records, each kind's in the order of their keys
/// @param headers what each file says besides its records, in the order of Content's fields
/// @param kept kinds that no file was given for: they are, and stay, as a release has them
public record SeedSet(Content content, List<Header> headers, Set<String> kept) {
  public SeedSet {
    headers = List.copyOf(headers);
    kept = Set.copyOf(kept);
  }

  /// With a file, or all that a release has, for each kind.
  public SeedSet(Content content, List<Header> headers) {
    this(content, headers, Set.of());
  }

  /// What a seed file says besides its records.
  ///
  /// @param kind name of the kind and of the file: status_effects
  /// @param version semantic version of the records: 1.4.0
  /// @param updatedAt when they were last changed, as the file claims
  public record Header(String kind, String version, Instant updatedAt) {}

  /// The header of a kind's file; empty for a kind that a release was published without.
  public Optional<Header> find(String kind) {
    return headers.stream().filter(h -> h.kind().equals(kind)).findFirst();
  }

  /// The header of a kind's file.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  public Header header(String kind) {
    return find(kind).orElseThrow(() -> new IllegalArgumentException("no kind is called " + kind));
  }

  /// The records of a kind in the order of their keys; one for a kind of a single record.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  public List<Message> records(String kind) {
    FieldDescriptor field = Content.getDescriptor().findFieldByName(header(kind).kind());
    if (!field.isRepeated()) {
      return List.of((Message) content.getField(field));
    }
    return ((List<?>) content.getField(field)).stream().map(Message.class::cast).toList();
  }
}
