package dev.undercroft.players;

import java.time.Instant;
import java.util.Optional;

/// A service token as people are shown it: without the token.
///
/// @param revokedAt empty while it holds
public record ServiceTokenInfo(
    String name, Instant createdAt, String createdBy, Optional<Instant> revokedAt) {}
