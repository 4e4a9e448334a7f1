package dev.undercroft.bench;

import dev.undercroft.bench.measure.Work;
import dev.undercroft.players.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes the work of many players.
final class Works {
  private Works() {}

  static List<Work> each(List<Crowd.Member> members, Function<Crowd.Member, Work> work) {
    return members.stream().map(work).toList();
  }

  /// One after another, again and again.
  static Work turns(List<Work> works) {
    return new Work() {
      private int next;

      @Override
      public void call() throws Exception {
        works.get(next).call();
        next = (next + 1) % works.size();
      }
    };
  }

  /// The members in parts of one size.
  static List<List<Crowd.Member>> parts(List<Crowd.Member> members, int size) {
    var parts = new ArrayList<List<Crowd.Member>>();
    for (int from = 0; from < members.size(); from += size) {
      parts.add(members.subList(from, Math.min(from + size, members.size())));
    }
    return parts;
  }

  /// Each once, now: what they leave in Redis is there from then on.
  static void once(List<Work> works) {
    for (Work work : works) {
      try {
        work.call();
      } catch (Exception e) {
        throw new IllegalStateException("a call failed: " + e.getMessage(), e);
      }
    }
  }
}
