package dev.undercroft.content;

import java.time.Instant;
import java.util.List;

/// What is known of a release beside its content.
///
/// @param kinds what its seed files said of themselves, in the order of their names
/// @param publication who published it, and why
/// @param active whether it is the one that is served when none is asked for
record ReleaseEntry(
    Release release,
    List<KindVersion> kinds,
    Publication publication,
    Instant publishedAt,
    boolean active) {

  /// @param version semantic version of the kind's records
  /// @param updatedAt when they were last changed, as the seed file said
  record KindVersion(String kind, String version, Instant updatedAt) {}
}
