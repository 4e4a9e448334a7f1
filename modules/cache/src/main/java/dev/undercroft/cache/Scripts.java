package dev.undercroft.cache;

import dev.undercroft.kernel.Epoch;
import java.util.EnumMap;
import java.util.Map;

/// The scripts of one period of trust.
final class Scripts {
  private final Map<Script, String> texts = new EnumMap<>(Script.class);
  private final Map<Script, String> shas = new EnumMap<>(Script.class);
  private final String valuePrefix;

  Scripts(String generation, String process, Hooks hooks) {
    for (Script script : Script.values()) {
      String text = hooks.altered(script, script.text(generation, process));
      texts.put(script, text);
      shas.put(script, Script.sha(text));
    }
    valuePrefix = "V" + generation + ":";
  }

  static Scripts of(Epoch epoch, Hooks hooks) {
    return new Scripts(epoch.generation(), epoch.process(), hooks);
  }

  String text(Script script) {
    return texts.get(script);
  }

  String sha(Script script) {
    return shas.get(script);
  }

  /// Length of what stands before a value's bytes.
  int prefix() {
    return valuePrefix.length();
  }
}
