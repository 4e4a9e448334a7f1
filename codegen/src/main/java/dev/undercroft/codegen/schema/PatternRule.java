package dev.undercroft.codegen.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Which regular expressions JavaScript, Java and PostgreSQL read alike: literals, classes, groups,
/// alternatives, anchors and plain quantifiers.
final class PatternRule {
  /// PostgreSQL counts no further.
  private static final int MOST_REPEATS = 255;

  private static final String SYNTAX = "^$\\.*+?()[]{}|/-";
  private static final Pattern QUANTIFIER = Pattern.compile("\\{(\\d+)(,(\\d*))?}");

  /// @param found where in the pattern, outside of classes and escapes
  private record Dialect(Pattern found, String problem, String mend) {}

  private static final List<Dialect> DIALECTS =
      List.of(
          new Dialect(
              Pattern.compile("\\(\\?(?!:)"),
              "lookaround, named groups and flags differ",
              "Use plain groups, or (?:…)"),
          new Dialect(
              Pattern.compile("\\."),
              "\".\" matches a line break in PostgreSQL alone",
              "Write a class of what is meant, such as [ -~]"),
          new Dialect(
              Pattern.compile("[*+?}]\\+"),
              "possessive quantifiers are Java's alone",
              "Drop the second +"),
          new Dialect(
              Pattern.compile("\\{(?!\\d+(,\\d*)?})"),
              "a lone \"{\" differs",
              "Write \\{ for the character, or {2,5} for a count"));

  private PatternRule() {}

  static void check(String pattern, Node node) {
    if (compile(pattern).isEmpty()) {
      node.fault("pattern", "the pattern is no regular expression", "Mend it");
      return;
    }
    String outside = withoutClassesAndEscapes(pattern, node);
    for (Dialect dialect : DIALECTS) {
      if (dialect.found().matcher(outside).find()) {
        node.fault("pattern", "the pattern: " + dialect.problem(), dialect.mend());
      }
    }
    QUANTIFIER.matcher(outside).results().forEach(count -> checkCount(count, node));
  }

  static Optional<Pattern> compile(String pattern) {
    try {
      return Optional.of(Pattern.compile(pattern));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private static void checkCount(MatchResult count, Node node) {
    String most =
        count.group(3) == null || count.group(3).isEmpty() ? count.group(1) : count.group(3);
    if (most.length() > 3 || Integer.parseInt(most) > MOST_REPEATS) {
      node.fault("pattern", "the pattern counts beyond 255", "Use maxLength instead");
    }
  }

  /// The pattern with every escape and class replaced by an x, so that what is left is structure.
  private static String withoutClassesAndEscapes(String pattern, Node node) {
    var outside = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        checkEscape(pattern.charAt(++i), node);
        outside.append('x');
      } else if (c == '[') {
        i = endOfClass(pattern, i, node);
        outside.append('x');
      } else {
        outside.append(c);
      }
    }
    return outside.toString();
  }

  private static int endOfClass(String pattern, int start, Node node) {
    int i = start + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    if (pattern.startsWith("]", i)) {
      node.fault("pattern", "the pattern: a class that begins with ] differs", "Write \\\\]");
      i++;
    }
    for (; i < pattern.length() && pattern.charAt(i) != ']'; i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        checkEscape(pattern.charAt(++i), node);
      } else if (c == '[' || pattern.startsWith("&&", i)) {
        node.fault(
            "pattern",
            "the pattern: classes in classes and && differ",
            "List the characters, with \\[ for a bracket");
      }
    }
    return i;
  }

  private static void checkEscape(char c, Node node) {
    if (SYNTAX.indexOf(c) < 0) {
      node.fault(
          "pattern",
          "the pattern: \\" + c + " is not read alike everywhere",
          "Write the characters themselves, such as [0-9] for \\d");
    }
  }
}
