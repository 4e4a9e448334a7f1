package dev.undercroft.drill.cache;

import dev.undercroft.drill.cluster.ServerNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// How often nodes found user data in Redis, by their metrics. A cache that nobody uses is never
/// wrong, and a drill of it proves nothing.
final class CacheUse {
  private static final Pattern READS =
      Pattern.compile("undercroft_cache_user_reads_total\\{([^}]*)} ([0-9.E]+)");
  private static final String HIT = "result=\"hit\"";

  private final List<ServerNode> nodes;
  private final Map<ServerNode, Reads> last = new HashMap<>();
  private Reads total = new Reads(0, 0);

  /// @param all hits, and misses for whatever reason
  record Reads(long hits, long all) {
    private Reads plus(Reads other) {
      return new Reads(hits + other.hits, all + other.all);
    }

    // Counters of a node that was started again begin at zero.
    private Reads since(Reads before) {
      return hits < before.hits || all < before.all
          ? this
          : new Reads(hits - before.hits, all - before.all);
    }
  }

  CacheUse(List<ServerNode> nodes) {
    this.nodes = nodes;
  }

  /// Looks at all nodes.
  ///
  /// @return whether each has found something since the last look
  boolean look() {
    boolean used = true;
    for (ServerNode node : nodes) {
      Reads now = parse(node.metrics());
      Reads since = now.since(last.getOrDefault(node, new Reads(0, 0)));
      last.put(node, now);
      total = total.plus(since);
      used &= since.hits > 0;
    }
    return used;
  }

  /// Whether the nodes have such metrics.
  boolean isMeasured() {
    return total.all > 0;
  }

  /// Since the drill began, but for what a killed node did after the last look.
  Reads total() {
    return total;
  }

  static Reads parse(String metrics) {
    var reads = new Reads(0, 0);
    var line = READS.matcher(metrics);
    while (line.find()) {
      long count = (long) Double.parseDouble(line.group(2));
      reads = reads.plus(new Reads(line.group(1).contains(HIT) ? count : 0, count));
    }
    return reads;
  }
}
