package dev.undercroft.content.seed;

/// JSON pointers as text (RFC 6901).
final class Pointers {
  private Pointers() {}

  static String child(String parent, String name) {
    return parent + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  static String child(String parent, int index) {
    return parent + "/" + index;
  }

  /// What people call the value: hp, or abilities[1].
  static String label(String pointer) {
    String[] steps = pointer.split("/");
    String label = "";
    for (String step : steps) {
      boolean index = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
      label = index ? label + "[" + step + "]" : step.replace("~1", "/").replace("~0", "~");
    }
    return label;
  }
}
