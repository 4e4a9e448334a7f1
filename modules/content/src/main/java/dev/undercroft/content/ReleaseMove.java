package dev.undercroft.content;

import dev.undercroft.proto.feed.v1.WatchReleasesResponse;
import java.util.List;

/// A move of the pointer as watchers are told it, in bytes that serve all of them.
///
/// @param number of the activation
/// @param told with the kinds that changed
/// @param alone without, for a watcher that saw none before
/// @param alive the same as a sign of life
record ReleaseMove(long number, byte[] told, byte[] alone, byte[] alive) {
  static ReleaseMove of(KnownActivation activation, List<String> changedKinds) {
    WatchReleasesResponse alone =
        WatchReleasesResponse.newBuilder()
            .setActivation(activation.number())
            .setRelease(activation.release().message())
            .setActivatedAt(ReleaseMessages.time(activation.at()))
            .build();
    return new ReleaseMove(
        activation.number(),
        alone.toBuilder().addAllChangedKinds(changedKinds).build().toByteArray(),
        alone.toByteArray(),
        alone.toBuilder().setAlive(true).build().toByteArray());
  }
}
