package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches a release: from Redis, else from the typed tables, else as it was stored. Whichever it
/// is, it counts only if its hash is the release's: garbage, mixes and tables edited by hand never
/// reach a player.
final class SnapshotLoader {
  private static final Logger log = LoggerFactory.getLogger(SnapshotLoader.class);

  /// @param fromRedis whether Redis holds it already
  record Loaded(Snapshot snapshot, boolean fromRedis) {}

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;
  private final Snapshots snapshots;

  SnapshotLoader(DSLContext db, ContentCache cache, List<Kind<?>> kinds, Snapshots snapshots) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
    this.snapshots = snapshots;
  }

  /// @throws IllegalStateException when no source holds that release whole
  /// @throws DataAccessException when PostgreSQL does not answer
  Loaded load(ReleaseNumber number) {
    Release release =
        ReleaseStore.find(db, number)
            .orElseThrow(() -> new IllegalStateException("release " + number + " does not exist"));
    return fromRedis(release)
        .map(snapshot -> new Loaded(snapshot, true))
        .or(() ->
            fromTables(release)
                .or(() -> fromStore(release))
                .map(snapshot -> new Loaded(snapshot, false)))
        .orElseThrow(() ->
            new IllegalStateException(
                "nothing holds release " + release + " whole: restore a backup"));
  }

  /// Gives Redis what it did not hold. Only the active release belongs there; should it change in
  /// this very moment, Redis is left with an old one, and its number tells.
  void refill(Loaded loaded) {
    Release release = loaded.snapshot().release();
    if (!loaded.fromRedis() && isActive(release)) {
      cache.replace(release.number().value(), Canonical.split(kinds, loaded.snapshot().content()));
    }
  }

  private boolean isActive(Release release) {
    try {
      return BeaconRow.isActive(db, release.number());
    } catch (DataAccessException e) {
      return false;
    }
  }

  private Optional<Snapshot> fromRedis(Release release) {
    List<String> names = kinds.stream().<String>map(Kind::name).toList();
    return cache
        .read(release.number().value(), names)
        .flatMap(records -> snapshot(release, "Redis", Canonical.join(kinds, records)));
  }

  private Optional<Snapshot> fromTables(Release release) {
    try {
      return snapshot(release, "the typed tables", Canonical.bytes(tables.read(db)));
    } catch (RuntimeException e) {
      // Tables of another version, or with words that nobody wrote here. If PostgreSQL itself is
      // away, the next source fails as well.
      log.warn("the typed tables could not be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<Snapshot> fromStore(Release release) {
    return snapshot(release, "the stored release", ReleaseStore.records(db, release.number()));
  }

  private Optional<Snapshot> snapshot(Release release, String source, byte[] canonical) {
    if (!Canonical.hash(canonical).equals(release.hash())) {
      log.warn("release {} is not whole in {}: passing it over", release, source);
      return Optional.empty();
    }
    try {
      Snapshot snapshot = snapshots.of(release, Content.parseFrom(canonical));
      log.info("release {} comes from {}", release, source);
      return Optional.of(snapshot);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("release " + release + " is not a Content message", e);
    }
  }
}
