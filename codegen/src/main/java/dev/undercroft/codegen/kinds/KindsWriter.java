package dev.undercroft.codegen.kinds;

import dev.undercroft.codegen.schema.Model;
import java.util.Map;
import java.util.TreeMap;

/// Writes what Java needs to know about all kinds and enums at once.
public final class KindsWriter {
  private KindsWriter() {}

  /// Source files of package dev.undercroft.content.gen, by name: Kinds.java …
  public static Map<String, String> write(Model model) {
    Map<String, String> files = new TreeMap<>();
    files.put("EnumWords.java", EnumWordsJava.write(model));
    files.put("Kinds.java", KindsJava.write(model));
    files.put("package-info.java", PackageJava.write());
    return files;
  }
}
