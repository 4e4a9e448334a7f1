package dev.undercroft.bench;

import dev.undercroft.bench.measure.Work;
import dev.undercroft.cache.BareRedis;
import dev.undercroft.cache.CacheKey;
import dev.undercroft.cache.Redis;
import java.util.List;

/// Reads of many players' entries, one after another, none of which is in Redis: whenever all were
/// read they are taken out again, between two calls.
final class MissedReads implements Work {
  private final Redis redis;
  private final List<CacheKey> keys;
  private final List<Work> reads;
  private int next;

  /// @param keys of what is read, in the order of `reads`
  MissedReads(Redis redis, List<CacheKey> keys, List<Work> reads) {
    this.redis = redis;
    this.keys = keys;
    this.reads = reads;
  }

  @Override
  public void prepare() {
    if (next == 0) {
      BareRedis.drop(redis, keys);
    }
  }

  @Override
  public void call() throws Exception {
    reads.get(next).call();
    next = (next + 1) % reads.size();
  }
}
