package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.database.Database;
import dev.undercroft.kernel.GameException;
import dev.undercroft.kernel.Limits;
import dev.undercroft.kernel.Reason;
import dev.undercroft.kernel.ReleaseNumber;
import java.time.Duration;
import java.util.Optional;

/// Drafts that are open. PostgreSQL is asked at every read, which is rare, whether the draft still
/// is one: so once it is published or dropped, or a token ended, no node shows it, whatever it has
/// in memory. What a draft holds never changes, so that may stay there.
final class DraftSnapshots {
  private static final Duration UNREAD = Duration.ofMinutes(10);

  private final Database database;
  private final Snapshots snapshots;
  private final Cache<ReleaseNumber, Snapshot> held =
      Caffeine.newBuilder()
          .maximumWeight(Limits.DRAFTS_BYTES)
          .<ReleaseNumber, Snapshot>weigher((_, snapshot) -> snapshot.bytes())
          .expireAfterAccess(UNREAD)
          .executor(Runnable::run)
          .build();

  DraftSnapshots(Database database, Snapshots snapshots) {
    this.database = database;
    this.snapshots = snapshots;
  }

  /// Empty when it is none, or none any more.
  Optional<Snapshot> read(ReleaseNumber number) {
    return database.read(db -> DraftStore.open(db, number)).map(this::snapshot);
  }

  /// The draft that a token shows.
  ///
  /// @throws GameException PREVIEW_TOKEN_INVALID
  Snapshot read(String token) {
    return PreviewToken.parse(token)
        .flatMap(shown -> database.read(db -> PreviewTokenStore.draft(db, shown)))
        .map(this::snapshot)
        .orElseThrow(() ->
            new GameException(
                Reason.PREVIEW_TOKEN_INVALID,
                "the preview token is not valid or no longer: ask for another"));
  }

  private Snapshot snapshot(Release release) {
    return held.get(release.number(), _ -> fetch(release));
  }

  private Snapshot fetch(Release release) {
    byte[] records = database.read(db -> ReleaseStore.records(db, release.number()));
    return snapshots.ofDraft(release, new StoredRelease(release, records).content());
  }
}
