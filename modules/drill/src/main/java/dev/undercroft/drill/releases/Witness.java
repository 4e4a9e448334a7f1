package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Call;
import dev.undercroft.proto.content.v1.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// Looks at every answer: at what it is made of at once, and keeps of which release it was until
/// the history tells when that was active.
final class Witness {
  private final Editions editions;
  private final Breaches breaches;
  // Of every release that was seen or acknowledged, the mark of its publish.
  private final Map<Integer, Integer> marks = new ConcurrentHashMap<>();
  private final List<Integer> acknowledged = new ArrayList<>();
  private final ConcurrentLinkedQueue<Reading> readings = new ConcurrentLinkedQueue<>();
  private final LongAdder checked = new LongAdder();
  private final LongAdder byNumber = new LongAdder();

  Witness(Editions editions, Breaches breaches) {
    this.editions = editions;
    this.breaches = breaches;
  }

  /// A publish said of which number its release is.
  void published(int release, int mark) {
    expectMark(release, mark, "its publish");
    synchronized (acknowledged) {
      acknowledged.add(release);
    }
  }

  /// Releases that were acknowledged, in the order of that.
  List<Integer> releases() {
    synchronized (acknowledged) {
      return List.copyOf(acknowledged);
    }
  }

  /// One of them; 0 as long as there is none.
  int anyRelease() {
    synchronized (acknowledged) {
      int count = acknowledged.size();
      return count == 0 ? 0 : acknowledged.get(ThreadLocalRandom.current().nextInt(count));
    }
  }

  /// An answer of the active release.
  void active(Reading reading, List<Integer> marksInIt) {
    readings.add(reading);
    look(reading.node() + " to " + reading.call(), reading.release(), marksInIt);
  }

  /// An answer by number.
  void numbered(String node, Call call, int asked, int release, List<Integer> marksInIt) {
    byNumber.increment();
    String who = node + " to " + call;
    if (release != asked) {
      breaches.add(Breach.ASTRAY, who + " of release " + asked + " answered with " + release);
    }
    look(who, release, marksInIt);
  }

  private void look(String who, int release, List<Integer> marksInIt) {
    checked.increment();
    List<Integer> different = marksInIt.stream().distinct().toList();
    if (different.size() != 1) {
      breaches.add(
          Breach.MIXED, who + " answered as release " + release + " with publishes " + different);
    } else {
      expectMark(release, different.getFirst(), who);
    }
  }

  private void expectMark(int release, int mark, String who) {
    Integer before = marks.putIfAbsent(release, mark);
    if (before != null && before != mark) {
      breaches.add(
          Breach.ALTERED,
          "release %d is publish %d and not %d, says %s".formatted(release, before, mark, who));
    }
  }

  /// An answer with everything in it.
  void whole(String node, int release, Content content) {
    boolean right =
        content.getEnemiesCount() > 0
            && content.equals(editions.content(content.getEnemies(0).getXp()));
    if (!right) {
      breaches.add(
          Breach.ALTERED, node + " answered as release " + release + " with other content");
    }
  }

  /// What was read since the last time; nobody may ask meanwhile.
  List<Reading> takeReadings() {
    var taken = List.copyOf(readings);
    readings.clear();
    return taken;
  }

  long checked() {
    return checked.sum();
  }

  long byNumber() {
    return byNumber.sum();
  }
}
