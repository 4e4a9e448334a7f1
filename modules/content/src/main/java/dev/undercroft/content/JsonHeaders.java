package dev.undercroft.content;

import dev.undercroft.rpc.Prebuilt;
import java.util.Map;

/// The headers of a release's JSON answers.
///
/// @param active where the active release was asked for
/// @param named where this very release was
record JsonHeaders(Prebuilt.Headers active, Prebuilt.Headers named) {
  // A browser may keep the answer, and asks with its etag before it uses it again.
  private static final String ASK_AGAIN = "no-cache";
  // What a release holds never changes.
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  // A draft is for the one who asked. Without an etag nobody is told "not modified" either.
  private static final Prebuilt.Headers NOT_KEPT =
      Prebuilt.Headers.of(Map.of("cache-control", "private, no-store"));

  static JsonHeaders of(Release release, boolean draft) {
    return draft
        ? new JsonHeaders(NOT_KEPT, NOT_KEPT)
        : new JsonHeaders(kept(release, ASK_AGAIN), kept(release, FOR_EVER));
  }

  private static Prebuilt.Headers kept(Release release, String keeping) {
    return Prebuilt.Headers.of(
        Map.of("etag", '"' + release.hash() + '"', "cache-control", keeping));
  }

  Prebuilt.Headers of(boolean active) {
    return active ? this.active : named;
  }
}
