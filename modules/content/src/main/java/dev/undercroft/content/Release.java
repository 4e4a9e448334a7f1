package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.ReleaseRef;

/// Names one immutable state of all content.
///
/// @param hash SHA-256 of its canonical bytes, in lower-case hex
public record Release(ReleaseNumber number, String hash) {
  ReleaseRef message() {
    return ReleaseRef.newBuilder().setNumber(number.value()).setHash(hash).build();
  }

  /// The same of one that is not published.
  ReleaseRef draftMessage() {
    return message().toBuilder().setDraft(true).build();
  }

  @Override
  public String toString() {
    return number + " (" + hash.substring(0, 12) + ")";
  }
}
