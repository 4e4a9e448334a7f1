package dev.undercroft.codegen.sql;

/// A refusal: the schemas ask for something that tables or rows can't follow. Its message is one
/// sentence that names the place and the mend.
public final class TablesException extends RuntimeException {
  TablesException(String message) {
    super(message);
  }
}
