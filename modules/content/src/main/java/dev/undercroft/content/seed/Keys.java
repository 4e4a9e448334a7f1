package dev.undercroft.content.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The keys of one file: each is there once (rule unique-key), in rising order (rule order). Ids
/// are ASCII, so comparing code units is comparing code points; numbers compare as numbers.
final class Keys {
  static final Comparator<JsonNode> RISING =
      Comparator.comparing(JsonNode::isNumber)
          .thenComparing(n -> n.isNumber() ? n.decimalValue() : java.math.BigDecimal.ZERO)
          .thenComparing(n -> n.isNumber() ? "" : n.stringValue(""));

  private record Key(JsonNode value, String record, String pointer) {}

  private final SeedSource source;
  private final Map<String, Key> firsts = new HashMap<>();
  private final List<Key> keys = new ArrayList<>();

  private Keys(SeedSource source) {
    this.source = source;
  }

  /// Reports keys that occur twice; those records are refused as a whole.
  static Keys of(SeedSource source) {
    Keys keys = new Keys(source);
    if (!source.kind().single()) {
      source.entries().forEach(keys::add);
    }
    return keys;
  }

  private void add(SeedSource.Entry entry) {
    String pointer = Pointers.child(entry.pointer(), source.kind().key());
    JsonNode value = entry.node().path(source.kind().key());
    if (!value.isString() && !value.isIntegralNumber()) {
      return;
    }
    Key key = new Key(value, entry.pointer(), pointer);
    Key first = firsts.putIfAbsent(text(value), key);
    if (first == null) {
      keys.add(key);
    } else {
      String message =
          "%s is the %s of the record on line %d already; give this one another."
              .formatted(Quote.value(value), source.kind().key(), source.line(first.record));
      source.fault(pointer, "unique-key", message);
      source.refuse(entry.pointer());
    }
  }

  /// The keys of all records that have one, as text, whatever else is wrong with them.
  Set<String> all() {
    return firsts.keySet();
  }

  /// Reports the fewest records that have to move for the order to be right.
  void checkOrder() {
    List<Key> sound = keys.stream().filter(k -> source.sound(k.pointer)).toList();
    Set<Key> inPlace = new HashSet<>(rising(sound));
    TreeMap<JsonNode, Key> sorted = new TreeMap<>(RISING);
    sound.forEach(k -> sorted.put(k.value, k));
    for (Key key : sound) {
      if (!inPlace.contains(key)) {
        Map.Entry<JsonNode, Key> before = sorted.lowerEntry(key.value);
        String where =
            before == null
                ? "it belongs first"
                : "it belongs after %s on line %d"
                    .formatted(Quote.value(before.getKey()), source.line(before.getValue().record));
        source.fault(
            key.pointer,
            "order",
            "%s is out of order: %s.".formatted(Quote.value(key.value), where));
      }
    }
  }

  /// A longest rising run of the keys, gaps allowed.
  private static List<Key> rising(List<Key> keys) {
    List<Integer> tails = new ArrayList<>();
    int[] previous = new int[keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      int at = tails.size();
      while (at > 0 && RISING.compare(keys.get(tails.get(at - 1)).value, keys.get(i).value) >= 0) {
        at--;
      }
      previous[i] = at == 0 ? -1 : tails.get(at - 1);
      if (at == tails.size()) {
        tails.add(i);
      } else {
        tails.set(at, i);
      }
    }
    List<Key> run = new ArrayList<>();
    for (int i = tails.isEmpty() ? -1 : tails.getLast(); i >= 0; i = previous[i]) {
      run.add(keys.get(i));
    }
    return run;
  }

  static String text(JsonNode key) {
    return key.isString() ? key.stringValue() : key.toString();
  }
}
