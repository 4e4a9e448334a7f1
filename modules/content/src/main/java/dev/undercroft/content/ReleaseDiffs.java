package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.impact.Impact;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
import java.util.List;
import java.util.concurrent.CompletionException;

/// What differs between any two releases. Computing it takes a while, and two releases never come
/// to differ in anything else, so the last answers are kept.
final class ReleaseDiffs {
  private static final int KEPT = 64;

  private record Pair(ReleaseNumber from, ReleaseNumber to) {}

  private final Releases releases;
  private final List<Kind<?>> kinds;
  private final Cache<Pair, GetReleaseDiffResponse> kept =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  ReleaseDiffs(Releases releases, List<Kind<?>> kinds) {
    this.releases = releases;
    this.kinds = kinds;
  }

  /// Waits for releases that are not in memory; fails as {@link Releases#read} does.
  GetReleaseDiffResponse between(ReleaseNumber from, ReleaseNumber to) {
    return kept.get(new Pair(from, to), this::compute);
  }

  private GetReleaseDiffResponse compute(Pair pair) {
    Snapshot before = read(pair.from());
    Snapshot after = read(pair.to());
    var records = ContentDiff.between(kinds, before.content(), after.content());
    var impact = Impact.between(before.content(), after.content());
    return GetReleaseDiffResponse.newBuilder()
        .setFrom(before.release().message())
        .setTo(after.release().message())
        .setDiff(DiffMessages.of(records, impact))
        .build();
  }

  private Snapshot read(ReleaseNumber number) {
    try {
      return releases.read(number.value()).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
