package dev.undercroft.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.undercroft.content.kind.Kind;
import dev.undercroft.database.Database;
import dev.undercroft.proto.content.v1.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells in which kinds two releases differ. What it has found out of a release it remembers, since
/// the next question is about the same one.
final class KindHashes {
  private static final int REMEMBERED = 64;

  private final Database database;
  private final List<Kind<?>> kinds;
  private final Cache<Integer, Map<String, String>> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  KindHashes(Database database, List<Kind<?>> kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  /// In the order of the kinds. May ask PostgreSQL.
  List<String> changed(Release before, Release after) {
    if (before.hash().equals(after.hash())) {
      return List.of();
    }
    Map<String, String> had = of(before);
    Map<String, String> has = of(after);
    return kinds.stream()
        .<String>map(Kind::name)
        .filter(kind -> !had.get(kind).equals(has.get(kind)))
        .toList();
  }

  private Map<String, String> of(Release release) {
    return known.get(
        release.number().value(),
        _ -> hashes(database.read(db -> ReleaseStore.stored(db, release.number())).orElseThrow()));
  }

  private Map<String, String> hashes(StoredRelease stored) {
    Content content = stored.content();
    var hashes = new LinkedHashMap<String, String>();
    for (Kind<?> kind : kinds) {
      Content.Builder alone = Content.newBuilder();
      alone.setField(Canonical.field(kind), content.getField(Canonical.field(kind)));
      hashes.put(kind.name(), Canonical.hash(Canonical.bytes(alone.build())));
    }
    return hashes;
  }
}
