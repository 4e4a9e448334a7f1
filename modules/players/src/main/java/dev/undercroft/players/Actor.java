package dev.undercroft.players;

/// Who did what the audit tells of.
record Actor(String text) {
  /// Whoever the account belongs to.
  static final Actor PLAYER = new Actor("player");

  private static final int MOST = 100;

  /// @param user name of the person's account on the machine
  static Actor atCommandLine(String user) {
    String text = "command line: " + user;
    return new Actor(text.substring(0, Math.min(text.length(), MOST)));
  }
}
