package dev.undercroft.players;

import java.util.regex.Pattern;

/// An e-mail address, as far as its form can tell.
record Email(String value) {
  private static final int MOST = 254;

  // What browsers take for an address, and the rule of the proto file too: one part before the @,
  // host names after it.
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
  private static final Pattern FORM =
      Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

  Email {
    if (value.length() > MOST || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be an e-mail address of at most " + MOST + " characters");
    }
  }

  /// Not the address: records get logged.
  @Override
  public String toString() {
    return "Email";
  }
}
