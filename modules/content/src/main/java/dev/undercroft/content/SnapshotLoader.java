package dev.undercroft.content;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.BeaconRow;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches a release: from Redis, else from the typed tables, else as it was stored. Whichever it
/// is, it counts only if its hash is the release's: garbage, mixes and tables edited by hand never
/// reach a player.
final class SnapshotLoader {
  private static final Logger log = LoggerFactory.getLogger(SnapshotLoader.class);

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;

  SnapshotLoader(DSLContext db, ContentCache cache, List<Kind<?>> kinds) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
  }

  /// @throws IllegalStateException when no source holds that release whole
  /// @throws DataAccessException when PostgreSQL does not answer
  Snapshot load(ReleaseNumber number) {
    Release release =
        ReleaseStore.find(db, number)
            .orElseThrow(() -> new IllegalStateException("release " + number + " does not exist"));
    return fromRedis(release)
        .or(() -> refill(fromTables(release)))
        .or(() -> refill(fromStore(release)))
        .orElseThrow(() ->
            new IllegalStateException(
                "nothing holds release " + release + " whole: restore a backup"));
  }

  private Optional<Snapshot> fromRedis(Release release) {
    List<String> names = kinds.stream().<String>map(Kind::name).toList();
    return cache
        .read(release.number().value(), names)
        .flatMap(records -> snapshot(release, "Redis", () -> Canonical.join(kinds, records)));
  }

  private Optional<Snapshot> fromTables(Release release) {
    return snapshot(
        release,
        "the typed tables",
        () ->
            db.transactionResult(transaction -> {
              transaction
                  .dsl()
                  .execute("set transaction isolation level repeatable read, read only");
              return Canonical.bytes(tables.read(transaction.dsl()));
            }));
  }

  private Optional<Snapshot> fromStore(Release release) {
    return snapshot(
        release, "the stored release", () -> ReleaseStore.records(db, release.number()));
  }

  private Optional<Snapshot> snapshot(Release release, String source, Supplier<byte[]> read) {
    byte[] canonical = read.get();
    if (!Canonical.hash(canonical).equals(release.hash())) {
      log.warn("{} does not hold release {}: passing it over", source, release);
      return Optional.empty();
    }
    try {
      Snapshot snapshot = Snapshot.of(release, Content.parseFrom(canonical), kinds);
      log.info("release {} comes from {}", release, source);
      return Optional.of(snapshot);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("release " + release + " is not a Content message", e);
    }
  }

  // Only the active release belongs into Redis. Should it change in this very moment, the hash
  // tells.
  private Optional<Snapshot> refill(Optional<Snapshot> loaded) {
    loaded
        .filter(snapshot -> BeaconRow.active(db).equals(Optional.of(snapshot.release().number())))
        .ifPresent(snapshot ->
            cache.replace(
                snapshot.release().number().value(), Canonical.split(kinds, snapshot.content())));
    return loaded;
  }
}
