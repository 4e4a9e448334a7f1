package dev.undercroft.content.rules;

/// An expression is no condition. The message is a sentence that says why and how to mend it.
public final class BadConditionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadConditionException(String message) {
    super(message);
  }

  BadConditionException(String message, Throwable cause) {
    super(message, cause);
  }
}
