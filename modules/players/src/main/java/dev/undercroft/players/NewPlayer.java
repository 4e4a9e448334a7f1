package dev.undercroft.players;

/// Who wants to play.
record NewPlayer(Username username, Email email, DisplayName displayName, Password password) {}
