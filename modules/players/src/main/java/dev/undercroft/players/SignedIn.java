package dev.undercroft.players;

/// A player with the session that was just opened.
record SignedIn(PlayerCard player, NewSession session) {}
