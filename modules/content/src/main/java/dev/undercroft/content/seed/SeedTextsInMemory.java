package dev.undercroft.content.seed;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Seed files that lie in no folder, such as those that a client sent.
final class SeedTextsInMemory extends SeedTexts {
  private final TreeMap<String, String> byName;

  SeedTextsInMemory(Map<String, String> byName) {
    this.byName = new TreeMap<>(byName);
  }

  @Override
  String shown(String name) {
    return name;
  }

  @Override
  String shown() {
    return "";
  }

  @Override
  List<String> names() {
    return List.copyOf(byName.navigableKeySet());
  }

  @Override
  @Nullable String read(String name, Findings findings) {
    String text = byName.get(name);
    return text == null ? null : withoutMark(text, findings);
  }
}
