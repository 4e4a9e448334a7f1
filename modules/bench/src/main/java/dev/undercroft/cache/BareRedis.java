package dev.undercroft.cache;

import dev.undercroft.bench.measure.Work;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redisson.api.redisnode.RedisNode.InfoSection;
import org.redisson.api.redisnode.RedisNodes;

/// Redis without the rules: the floor of what the cache reads, and a look at what it was asked.
public final class BareRedis {
  // V, a generation of 32 digits and a colon stand before each value.
  private static final int PREFIX_BYTES = 34;

  private static final Pattern CALLS = Pattern.compile("calls=(\\d+),.*");

  private BareRedis() {}

  /// A GET of an entry as long as one of the cache's, through the client that the product has.
  ///
  /// @param name that nobody else gives
  /// @param valueBytes of the value alone
  public static Work get(Redis redis, String name, int valueBytes) {
    var bucket = redis.client().<byte[]>getBucket("bench:" + name, BytesCodec.INSTANCE);
    bucket.set(new byte[PREFIX_BYTES + valueBytes]);
    return () -> {
      if (bucket.get() == null) {
        throw new IllegalStateException("Redis has lost the entry " + name);
      }
    };
  }

  /// Takes entries away, so that their next reads find none.
  public static void drop(Redis redis, List<CacheKey> keys) {
    redis.client().getKeys().delete(keys.stream().map(CacheKey::name).toArray(String[]::new));
  }

  /// How many of the cache's scripts Redis has run so far: a round trip each.
  public static long roundTrips(Redis redis) {
    String calls =
        redis
            .client()
            .getRedisNodes(RedisNodes.SINGLE)
            .getInstance()
            .info(InfoSection.COMMANDSTATS)
            .getOrDefault("cmdstat_evalsha", "calls=0,");
    Matcher matcher = CALLS.matcher(calls);
    if (!matcher.matches()) {
      throw new IllegalStateException("Redis counts its commands as " + calls);
    }
    return Long.parseLong(matcher.group(1));
  }
}
