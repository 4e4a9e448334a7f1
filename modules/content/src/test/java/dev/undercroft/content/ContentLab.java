package dev.undercroft.content;

import static dev.undercroft.database.gen.content.Tables.RELEASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.undercroft.cache.ContentCache;
import dev.undercroft.cache.Redis;
import dev.undercroft.content.gen.Kinds;
import dev.undercroft.content.seed.SeedCheck;
import dev.undercroft.content.seed.SeedLab;
import dev.undercroft.content.seed.SeedSet;
import dev.undercroft.database.Database;
import dev.undercroft.database.PostgresUrl;
import dev.undercroft.kernel.ReleaseNumber;
import dev.undercroft.proto.content.v1.Content;
import dev.undercroft.testkit.TestServers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A database and a cache with whatever a test publishes into them.
final class ContentLab implements AutoCloseable {
  static final Publication TEST = new Publication("test", "");
  private static final SeedSet SEEDS = sound(SeedCheck.product().check(SeedLab.product()));
  static final SeedApply.Progress QUIET = new QuietProgress();

  final PostgresUrl url;
  final Database database;
  final Redis redis;
  final ContentCache cache;

  /// A fresh database; Redis holds nothing.
  ContentLab(TestServers servers) {
    this(servers.freshDatabase(), servers.redis());
    cache.replace(0, Canonical.split(Kinds.ALL, Content.getDefaultInstance()));
  }

  /// Other connections to a database that is there already.
  ContentLab(PostgresUrl url, Redis redis) {
    this.url = url;
    this.redis = redis;
    database = TestServers.open(url);
    cache = new ContentCache(redis, new SimpleMeterRegistry());
  }

  /// The product's own seeds.
  static SeedSet seeds() {
    return SEEDS;
  }

  static SeedSet sound(SeedCheck.Result result) {
    assertThat(result).isInstanceOf(SeedCheck.Sound.class);
    return ((SeedCheck.Sound) result).seeds();
  }

  /// The product's own seeds, with another number for the goblin's health, and a version that is
  /// the higher the healthier it is.
  static SeedSet seedsWithGoblinHp(int hp) {
    SeedSet seeds = seeds();
    Content.Builder content = seeds.content().toBuilder();
    content.getEnemiesBuilderList().stream()
        .filter(enemy -> enemy.getId().equals("goblin"))
        .forEach(enemy -> enemy.setHp(hp));
    return raised(new SeedSet(content.build(), seeds.headers()), "enemies", "1.0." + hp);
  }

  /// The same records, and another version of one kind's file.
  static SeedSet raised(SeedSet seeds, String kind, String version) {
    return new SeedSet(
        seeds.content(),
        seeds.headers().stream()
            .map(file ->
                file.kind().equals(kind)
                    ? new SeedSet.Header(kind, version, file.updatedAt())
                    : file)
            .toList());
  }

  SeedApply apply() {
    return apply(SeedApply.Waits.ofLimits());
  }

  SeedApply apply(SeedApply.Waits waits) {
    return new SeedApply(database.jooq(), cache, Kinds.ALL, waits);
  }

  Release publish(SeedSet seeds) {
    SeedApply.Outcome outcome = apply().apply(seeds, TEST, QUIET);
    assertThat(outcome).isNotInstanceOf(SeedApply.Outcome.Refused.class);
    return outcome.release();
  }

  Rollback rollback() {
    return new Rollback(database.jooq(), cache, Kinds.ALL, SeedApply.Waits.ofLimits());
  }

  Rollback.Outcome rollBack(int release) {
    return rollback().to(new ReleaseNumber(release), TEST, QUIET);
  }

  /// A release that is there.
  StoredRelease stored(int release) {
    return ReleaseStore.stored(database.jooq(), new ReleaseNumber(release)).orElseThrow();
  }

  /// What a broken disk or a careless hand could do: PostgreSQL itself refuses it.
  void damage(int release) {
    database.jooq().execute("alter table content.release disable trigger release_kept");
    database
        .jooq()
        .update(RELEASE)
        .set(RELEASE.RECORDS, new byte[] {10, 2, 8, 1})
        .where(RELEASE.NUMBER.eq(release))
        .execute();
    database.jooq().execute("alter table content.release enable trigger release_kept");
  }

  SnapshotLoader loader() {
    return new SnapshotLoader(database.jooq(), cache, Kinds.ALL, new Snapshots(Kinds.ALL));
  }

  Doctor doctor() {
    return new Doctor(database.jooq(), cache, Kinds.ALL);
  }

  Content load(int release) {
    return loader().load(new ReleaseNumber(release)).snapshot().content();
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 30 s").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  @Override
  public void close() {
    redis.close();
    database.close();
  }

  private static final class QuietProgress implements SeedApply.Progress {
    @Override
    public void done(SeedApply.Step step) {}

    @Override
    public void waitingFor(List<String> nodes, Duration atMost) {}
  }
}
