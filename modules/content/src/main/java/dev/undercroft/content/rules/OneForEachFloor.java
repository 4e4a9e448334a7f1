package dev.undercroft.content.rules;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds floors that have two records or none.
///
/// @param rule on whose behalf
/// @param thing what the records are: boss
record OneForEachFloor<M extends Message>(
    Rule rule, Class<M> type, String thing, ToIntFunction<M> floor) {
  private static final int FLOORS = 8;

  void check(Records records) {
    Map<Integer, Located<M>> taken = new TreeMap<>();
    List<Located<M>> seconds =
        records.of(type, "floor").stream()
            .filter(r -> taken.putIfAbsent(floor.applyAsInt(r.message()), r) != null)
            .toList();
    List<Integer> open =
        IntStream.rangeClosed(1, FLOORS).filter(f -> !taken.containsKey(f)).boxed().toList();
    String without = open.stream().map(String::valueOf).collect(Collectors.joining(", "));
    for (Located<M> second : seconds) {
      int floor = this.floor.applyAsInt(second.message());
      String mend =
          open.isEmpty() ? "remove one." : "floors without a %s: %s.".formatted(thing, without);
      second.fault(
          rule,
          "floor",
          "Floor %d has a %s already (%s); %s"
              .formatted(floor, thing, taken.get(floor).place().of("floor"), mend));
    }
    // Where two share a floor, the floor that lacks one was named above.
    if (seconds.isEmpty() && !open.isEmpty() && records.complete(type, "floor")) {
      records.fault(
          rule, type, "No %s for floor %s; every floor has one.".formatted(thing, without));
    }
  }
}
