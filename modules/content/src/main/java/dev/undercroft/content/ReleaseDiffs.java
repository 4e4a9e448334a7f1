package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.content.diff.ContentDiff;
import dev.undercroft.content.impact.Impact;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.release.v1.GetReleaseDiffResponse;
import dev.undercroft.proto.release.v1.ReleaseRef;
import dev.undercroft.rpc.Visitors;
import java.util.List;
import java.util.concurrent.CompletionException;

/// What differs between any two releases. Computing it takes a while, and two releases never come
/// to differ in anything else, so the last answers are kept.
final class ReleaseDiffs {
  private static final int KEPT = 64;

  private final Reading releases;
  private final List<Kind<?>> kinds;
  private final Cache<List<ReleaseRef>, GetReleaseDiffResponse> kept =
      Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

  ReleaseDiffs(Reading releases, List<Kind<?>> kinds) {
    this.releases = releases;
    this.kinds = kinds;
  }

  /// For the caller of the current call, who may see drafts or not. Waits for releases that are not
  /// in memory; fails as {@link Reading#read} does.
  GetReleaseDiffResponse between(ReleaseNumber from, ReleaseNumber to) {
    Snapshot before = read(from);
    Snapshot after = read(to);
    return kept.get(List.of(before.named(), after.named()), _ -> compute(before, after));
  }

  private GetReleaseDiffResponse compute(Snapshot before, Snapshot after) {
    var records = ContentDiff.between(kinds, before.content(), after.content());
    var impact = Impact.between(before.content(), after.content());
    return GetReleaseDiffResponse.newBuilder()
        .setFrom(before.named())
        .setTo(after.named())
        .setDiff(DiffMessages.of(records, impact))
        .build();
  }

  private Snapshot read(ReleaseNumber number) {
    try {
      return releases.read(number.value(), null, Visitors.headers()).toCompletableFuture().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
