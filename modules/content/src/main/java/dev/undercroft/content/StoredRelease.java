package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.proto.content.v1.Content;

/// A release as PostgreSQL keeps it.
///
/// @param records canonical bytes; whether they are the release's, only their hash tells
record StoredRelease(Release release, byte[] records) {
  /// @throws IllegalStateException when the bytes are not those that were published
  Content content() {
    if (!Canonical.hash(records).equals(release.hash())) {
      throw new IllegalStateException(
          "the stored records of release " + release + " are damaged: restore a backup");
    }
    try {
      return Content.parseFrom(records);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("release " + release + " is not a Content message", e);
    }
  }
}
