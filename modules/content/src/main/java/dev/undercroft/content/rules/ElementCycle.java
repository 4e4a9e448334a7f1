package dev.undercroft.content.rules;

import dev.undercroft.proto.content.v1.Element;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The places in the cycle of elements are counted from 0, and each is one element's.
final class ElementCycle implements Rule {
  @Override
  public String name() {
    return "element-cycle";
  }

  @Override
  public void check(Records records) {
    if (!records.complete(Element.class, "cycle_index")) {
      return;
    }
    List<Located<Element>> cycle =
        records.of(Element.class, "cycle_index").stream()
            .filter(element -> element.message().hasCycleIndex())
            .toList();
    Map<Integer, Located<Element>> taken = new TreeMap<>();
    for (Located<Element> element : cycle) {
      int index = element.message().getCycleIndex();
      Located<Element> first = taken.putIfAbsent(index, element);
      if (first != null) {
        element.fault(
            this,
            "cycle_index",
            "Place %d is taken already (%s); give each element its own."
                .formatted(index, first.place().of("cycle_index")));
      } else if (index >= cycle.size()) {
        element.fault(
            this,
            "cycle_index",
            "Place %d leaves a gap; %d elements take places 0 to %d."
                .formatted(index, cycle.size(), cycle.size() - 1));
      }
    }
  }
}
