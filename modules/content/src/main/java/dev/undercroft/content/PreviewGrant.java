package dev.undercroft.content;

import java.time.Instant;

/// A token, which is shown this once, and until when it is good.
public record PreviewGrant(PreviewToken token, Instant expiresAt) {}
