package dev.undercroft.content;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// Reads a release from each place that holds it, and believes none of them.
final class Places {
  private static final String WRITE_ANEW = "./undercroft doctor --mend writes %s anew";
  private static final String SEEDS = "seeds";
  private static final String TABLES = "typed tables";
  private static final String REDIS = "Redis";

  private final DSLContext db;
  private final ContentCache cache;
  private final List<Kind<?>> kinds;
  private final ContentTables tables;

  Places(DSLContext db, ContentCache cache, List<Kind<?>> kinds) {
    this.db = db;
    this.cache = cache;
    this.kinds = kinds;
    this.tables = new ContentTables(kinds);
  }

  /// The bytes that were published.
  Holding stored(Release release) {
    return Holding.ofCanonical(
        "stored release",
        "a published release was changed: restore its row in content.release from a backup",
        kinds,
        ReleaseStore.records(db, release.number()));
  }

  Holding tables() {
    try {
      String mend = "nodes pass them over: " + WRITE_ANEW.formatted("the tables");
      return Holding.of(TABLES, mend, kinds, tables.read(db));
    } catch (RuntimeException e) {
      // Tables of another version, or with words that nobody wrote here.
      return Holding.nothing(
          TABLES,
          "./undercroft migrate brings other tables to this version, and "
              + WRITE_ANEW.formatted("their rows"),
          "what can't be read: " + reason(e));
    }
  }

  Holding redis(Release release) {
    String mend = "nodes pass it over: " + WRITE_ANEW.formatted("Redis");
    Optional<ContentCache.Held> held = cache.held(kinds.stream().<String>map(Kind::name).toList());
    if (held.isEmpty()) {
      return Holding.nothing(
          REDIS,
          "see whether Redis runs at the address of UNDERCROFT_REDIS_URL; nodes do without it",
          "no answer");
    }
    String claimed = held.get().release();
    if (!claimed.equals(release.number().toString())) {
      String instead = claimed.isEmpty() ? "no release" : "release " + claimed;
      return Holding.nothing(REDIS, mend, instead);
    }
    return Holding.ofRecords(REDIS, mend, kinds, held.get().records());
  }

  Holding seeds(SeedCheck.Result checked) {
    return switch (checked) {
      case SeedCheck.Faulty(var faults) ->
          Holding.nothing(
              SEEDS, "./undercroft seed check names every fault", faults.size() + " faults");
      case SeedCheck.Sound(SeedSet seeds) -> {
        String hash = Canonical.hash(Canonical.bytes(seeds.content()));
        yield Holding.of(SEEDS, mendOfSeeds(hash), kinds, seeds.content());
      }
    };
  }

  // Seeds are meant to change: what was never published is new, and no drift.
  private String mendOfSeeds(String hash) {
    return ReleaseStore.ofHash(db, hash)
        .map(past ->
            "the seeds are those of release %s: ./undercroft seed apply publishes them again"
                .formatted(past))
        .orElse("the seeds were never published as they are: ./undercroft seed apply does it");
  }

  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
