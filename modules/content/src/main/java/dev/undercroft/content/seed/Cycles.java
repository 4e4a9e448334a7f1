package dev.undercroft.content.seed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Rule reference-cycle: who follows references comes to an end. An enemy whose ability summons
/// that enemy would never stop.
final class Cycles {
  /// Kinds that name each other on purpose: a place, its warden and what the warden leaves behind;
  /// and elements, two of which may each be the other's weakness.
  private static final List<Set<String>> MUTUAL =
      List.of(Set.of("bosses", "floors", "items", "themes"), Set.of("elements"));

  private record Node(String kind, String key) implements Comparable<Node> {
    @Override
    public int compareTo(Node other) {
      return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
      return kind + " \"" + key + "\"";
    }
  }

  private record Edge(Node to, SeedSource source, String pointer) {}

  private final Map<Node, List<Edge>> edges = new TreeMap<>();

  static void check(List<SeedSource> sources) {
    Cycles cycles = new Cycles();
    sources.stream().filter(s -> !s.kind().single()).forEach(cycles::add);
    cycles.report();
  }

  private void add(SeedSource source) {
    for (SeedSource.Entry entry : source.entries()) {
      JsonNode key = entry.node().path(source.kind().key());
      Node from = new Node(source.kind().name(), Keys.text(key));
      for (SeedKind.Reference reference : source.kind().references()) {
        if (!mutual(from.kind, reference.kind())) {
          reference.each(entry, (node, pointer) -> add(from, reference, node, pointer, source));
        }
      }
    }
  }

  private static boolean mutual(String kind, String other) {
    return MUTUAL.stream().anyMatch(kinds -> kinds.contains(kind) && kinds.contains(other));
  }

  private void add(
      Node from, SeedKind.Reference reference, JsonNode node, String pointer, SeedSource source) {
    if (source.sound(pointer)) {
      Node to = new Node(reference.kind(), Keys.text(node));
      edges.computeIfAbsent(from, f -> new ArrayList<>()).add(new Edge(to, source, pointer));
    }
  }

  /// Reports a cycle at a time and forgets its records, so that each is told once.
  private void report() {
    for (prune(); !edges.isEmpty(); prune()) {
      List<Edge> cycle = cycle();
      Edge last = cycle.getLast();
      String way = cycle.stream().map(e -> e.to.toString()).collect(Collectors.joining(" → "));
      last.source.fault(
          last.pointer,
          "reference-cycle",
          "%s leads back to itself: %s; take one of these references out.".formatted(last.to, way));
      cycle.forEach(e -> edges.remove(e.to));
    }
  }

  /// Takes away what leads nowhere, until only cycles and the ways to them are left.
  private void prune() {
    int before;
    do {
      before = edges.size();
      edges.values().forEach(list -> list.removeIf(e -> !edges.containsKey(e.to)));
      edges.values().removeIf(List::isEmpty);
    } while (edges.size() < before);
  }

  /// The references of a cycle, the last of which leads to the record that the first one is in.
  private List<Edge> cycle() {
    Set<Node> met = new HashSet<>();
    List<Edge> way = new ArrayList<>();
    Node at = edges.keySet().iterator().next();
    while (met.add(at)) {
      Edge next = edges.get(at).getFirst();
      way.add(next);
      at = next.to;
    }
    int start = way.size() - 1;
    while (start > 0 && !way.get(start - 1).to.equals(at)) {
      start--;
    }
    return way.subList(start, way.size());
  }
}
