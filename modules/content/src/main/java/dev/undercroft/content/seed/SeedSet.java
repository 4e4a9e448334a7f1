package dev.undercroft.content.seed;

import com.google.protobuf.Message;
import dev.undercroft.proto.content.v1.Content;
import java.time.Instant;
import java.util.List;

/// Seeds that were found sound.
///
/// @param content all records, each kind's in the order of their keys
/// @param files one for each kind, in the order of Content's fields
public record SeedSet(Content content, List<SeedFile> files) {
  public SeedSet {
    files = List.copyOf(files);
  }

  /// The file of a kind.
  ///
  /// @param kind its name: status_effects
  /// @throws IllegalArgumentException when there is no such kind
  public SeedFile file(String kind) {
    return files.stream()
        .filter(f -> f.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind is called " + kind));
  }

  /// One seed file.
  ///
  /// @param kind name of the kind and of the file: status_effects
  /// @param version semantic version of the records: 1.4.0
  /// @param records in the order of their keys; one for a kind of a single record
  public record SeedFile(String kind, String version, Instant updatedAt, List<Message> records) {
    public SeedFile {
      records = List.copyOf(records);
    }
  }
}
