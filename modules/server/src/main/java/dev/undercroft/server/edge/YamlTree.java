package dev.undercroft.server.edge;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A YAML document whose values are replaced at their path, such as `clusters/server/type`. A step
/// is a key of a mapping; in a sequence it is the `name` of an element, or its index from 0.
final class YamlTree {
  private final Object root;

  private YamlTree(Object root) {
    this.root = root;
  }

  static YamlTree parse(String text) {
    return new YamlTree(new Load(LoadSettings.builder().build()).loadFromString(text));
  }

  Object root() {
    return root;
  }

  /// The document without its comments, aliases written out.
  String text() {
    var settings = DumpSettings.builder().setDereferenceAliases(true).build();
    return new Dump(settings).dumpToString(root);
  }

  /// @throws IllegalArgumentException when nothing stands at `path`
  Object at(String path) {
    var node = root;
    for (var step : path.split("/")) {
      node = step(node, step);
      if (node == null) {
        throw new IllegalArgumentException(
            "envoy.yaml has no %s: the step %s leads nowhere".formatted(path, step));
      }
    }
    return node;
  }

  /// Puts `value` where a value stands already, of the same type, lest Envoy is told a port by
  /// name.
  ///
  /// @throws IllegalArgumentException when nothing stands at `path`, or something else
  @SuppressWarnings("unchecked")
  void replace(String path, Object value) {
    var old = at(path);
    if (old.getClass() != value.getClass()) {
      throw new IllegalArgumentException(
          "envoy.yaml has %s at %s, where %s belongs".formatted(old, path, value));
    }
    var last = path.lastIndexOf('/');
    ((Map<String, Object>) at(path.substring(0, last))).put(path.substring(last + 1), value);
  }

  private static @Nullable Object step(Object node, String step) {
    return switch (node) {
      case Map<?, ?> map -> map.get(step);
      case List<?> list -> element(list, step);
      default -> null;
    };
  }

  private static @Nullable Object element(List<?> list, String step) {
    for (var each : list) {
      if (each instanceof Map<?, ?> map && step.equals(map.get("name"))) {
        return each;
      }
    }
    return step.matches("\\d+") && Integer.parseInt(step) < list.size()
        ? list.get(Integer.parseInt(step))
        : null;
  }
}
