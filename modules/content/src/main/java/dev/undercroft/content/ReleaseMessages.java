package dev.undercroft.content;

import com.google.protobuf.Timestamp;
import dev.undercroft.proto.release.v1.KindVersion;
import dev.undercroft.proto.release.v1.ReleaseInfo;
import java.time.Instant;

/// Releases as the API tells them.
final class ReleaseMessages {
  private ReleaseMessages() {}

  static ReleaseInfo of(ReleaseEntry entry) {
    return ReleaseInfo.newBuilder()
        .setNumber(entry.release().number().value())
        .setHash(entry.release().hash())
        .addAllKinds(entry.kinds().stream().map(ReleaseMessages::of).toList())
        .setAuthor(entry.publication().author())
        .setReason(entry.publication().reason())
        .setPublishedAt(time(entry.publishedAt()))
        .setActive(entry.active())
        .build();
  }

  private static KindVersion of(ReleaseEntry.KindVersion kind) {
    return KindVersion.newBuilder()
        .setKind(kind.kind())
        .setVersion(kind.version())
        .setUpdatedAt(time(kind.updatedAt()))
        .build();
  }

  static Timestamp time(Instant at) {
    return Timestamp.newBuilder().setSeconds(at.getEpochSecond()).setNanos(at.getNano()).build();
  }
}
