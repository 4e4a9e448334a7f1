package dev.undercroft.codegen.schema;

import tools.jackson.core.io.JsonStringEncoder;

/// Text in double quotes.
public final class Quote {
  private Quote() {}

  /// As JSON, Java, TypeScript and protobuf all read it.
  public static String of(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
