package dev.undercroft.content.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the texts of seed files come from.
public abstract sealed class SeedTexts permits SeedFolder, SeedTextsInMemory {
  /// The files in the folder's `seeds`.
  public static SeedTexts in(Path dataFolder) {
    return new SeedFolder(dataFolder);
  }

  /// @param byName by the files' names, such as enemies.json
  public static SeedTexts of(Map<String, String> byName) {
    return new SeedTextsInMemory(byName);
  }

  /// What is wrong with a file that is sound by itself, shown at one of its values; at its start
  /// when the file is not there any more.
  public final Fault fault(String kind, String pointer, String rule, String message) {
    String name = kind + ".json";
    var ignored = new Findings(shown(name));
    String text = read(name, ignored);
    JsonDocument document = text == null ? null : JsonReading.read(text, ignored);
    Spot spot = document == null ? Spot.START : document.spot(pointer);
    return new Fault(shown(name), spot.line(), spot.column(), pointer, rule, message);
  }

  /// A file as whoever gave it calls it.
  abstract String shown(String name);

  /// All of them together.
  abstract String shown();

  /// Names of what is there, sorted.
  abstract List<String> names();

  /// The text of a file; null when it was refused.
  abstract @Nullable String read(String name, Findings findings);

  /// What both do with a text before it is read as JSON.
  static @Nullable String withoutMark(String text, Findings findings) {
    if (text.startsWith("\uFEFF")) {
      findings.add(
          Spot.START,
          "",
          "encoding",
          "The file starts with a byte order mark; save it as UTF-8 without one.");
      return null;
    }
    return text;
  }
}
