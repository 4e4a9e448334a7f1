package dev.undercroft.bench.stand;

import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.proto.content.v1.Enemy;
import java.util.List;

/// Seeds that differ in one number of one enemy, each of a higher version than the one before.
final class Balance {
  private static final String KIND = "enemies";

  private SeedSet seeds;
  private int version;

  Balance(SeedSet seeds) {
    this.seeds = seeds;
    String now = seeds.header(KIND).version();
    version = Integer.parseInt(now.substring(0, now.indexOf('.')));
  }

  SeedSet next() {
    Content content = seeds.content();
    Enemy first = content.getEnemies(0);
    int hp = first.getHp() + (version % 2 == 0 ? -1 : 1);
    version++;
    seeds =
        new SeedSet(
            content.toBuilder().setEnemies(0, first.toBuilder().setHp(hp)).build(), headers());
    return seeds;
  }

  private List<SeedSet.Header> headers() {
    return seeds.headers().stream()
        .map(header ->
            header.kind().equals(KIND)
                ? new SeedSet.Header(KIND, version + ".0.0", header.updatedAt())
                : header)
        .toList();
  }
}
