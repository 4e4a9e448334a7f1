package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;

/// Drafts as the API tells them.
final class DraftMessages {
  private DraftMessages() {}

  static dev.undercroft.proto.release.v1.Draft of(Draft draft) {
    return dev.undercroft.proto.release.v1.Draft.newBuilder()
        .setRelease(draft.release().draftMessage())
        .setBase(draft.base().map(ReleaseNumber::value).orElse(0))
        .setAuthor(draft.publication().author())
        .setReason(draft.publication().reason())
        .setCreatedAt(ReleaseMessages.time(draft.createdAt()))
        .setPreviewTokens(draft.previewTokens())
        .build();
  }
}
