package dev.undercroft.codegen.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text as a title and what follows.
///
/// @param first the first sentence, without its full stop
/// @param rest everything after it; empty when there is nothing
record Sentences(String first, String rest) {
  private static final Pattern END = Pattern.compile("\\.(\\s+|$)");

  static Sentences of(String text) {
    Matcher end = END.matcher(text);
    return end.find()
        ? new Sentences(text.substring(0, end.start()), text.substring(end.end()))
        : new Sentences(text, "");
  }
}
