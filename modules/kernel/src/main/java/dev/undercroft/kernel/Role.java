package dev.undercroft.kernel;

/// What a caller may do.
public enum Role {
  /// Plays.
  PLAYER,
  /// Plays, and sees drafts.
  TESTER,
  /// Publishes content, bans and unbans.
  ADMIN,
  /// Another program, which may act for a player that it names.
  SERVICE
}
