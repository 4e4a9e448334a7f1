package dev.undercroft.players;

/// What a sign-in is checked against.
///
/// @param passwordNumber counts the player's passwords: whether the one that was checked is still
///   the last
/// @param addressKnown whether the player signed in from the caller's address before
record Account(
    PlayerCard card,
    String passwordHash,
    int passwordNumber,
    boolean banned,
    boolean addressKnown) {
  /// Not the hash: records get logged.
  @Override
  public String toString() {
    return "Account[" + card.id() + "]";
  }
}
