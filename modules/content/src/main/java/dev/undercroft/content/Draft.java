package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;
import java.time.Instant;
import java.util.Optional;

/// A release that is neither published nor dropped yet.
///
/// @param base the release that was active when it was made; empty when none was
/// @param publication who made it, and why
/// @param previewTokens that have not expired
public record Draft(
    Release release,
    Optional<ReleaseNumber> base,
    Publication publication,
    Instant createdAt,
    int previewTokens) {}
