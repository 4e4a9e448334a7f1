package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.content.diff.ContentDelta;
import dev.undercroft.content.kind.Kind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The ways from one release to another. After a publish everybody asks for the same one, so those
/// that were made stay in memory while there is room.
final class ReleaseDeltas implements AutoCloseable {
  private record Way(int from, int to) {}

  private final Releases releases;
  private final List<Kind<?>> kinds;
  private final Cache<Way, byte[]> made;
  // Comparing takes milliseconds, which an event loop doesn't have.
  private final ExecutorService comparing = Executors.newVirtualThreadPerTaskExecutor();

  /// @param room bytes of answers that are kept
  ReleaseDeltas(Releases releases, List<Kind<?>> kinds, long room) {
    this.releases = releases;
    this.kinds = kinds;
    this.made =
        Caffeine.newBuilder()
            .maximumWeight(room)
            .<Way, byte[]>weigher((_, bytes) -> bytes.length)
            .executor(Runnable::run)
            .build();
  }

  /// Never waits; fails as {@link Releases#read} does.
  ///
  /// @param to 0 for the active one
  /// @return a GetContentDeltaResponse
  CompletionStage<byte[]> read(int from, int to) {
    return releases
        .read(from)
        .thenCompose(before -> releases.read(to).thenCompose(after -> between(before, after)));
  }

  private CompletionStage<byte[]> between(Snapshot before, Snapshot after) {
    var way = new Way(before.release().number().value(), after.release().number().value());
    byte[] known = made.getIfPresent(way);
    return known != null
        ? CompletableFuture.completedStage(known)
        : CompletableFuture.supplyAsync(() -> made.get(way, _ -> make(before, after)), comparing);
  }

  private byte[] make(Snapshot before, Snapshot after) {
    return ContentDelta.between(kinds, before.content(), after.content())
        .setFrom(before.release().message())
        .setTo(after.release().message())
        .build()
        .toByteArray();
  }

  @Override
  public void close() {
    comparing.shutdownNow();
  }
}
