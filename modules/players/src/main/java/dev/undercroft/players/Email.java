package dev.undercroft.players;

/// An e-mail address; its syntax is a rule of the proto file.
record Email(String value) {
  Email {
    if (value.length() < 3 || value.length() > 254) {
      throw new IllegalArgumentException("must be an e-mail address of 3 to 254 characters");
    }
  }

  /// Not the address: records get logged.
  @Override
  public String toString() {
    return "Email";
  }
}
