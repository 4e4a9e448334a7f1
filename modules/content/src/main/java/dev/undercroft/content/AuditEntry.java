package dev.undercroft.content;

import dev.undercroft.kernel.ReleaseNumber;
import java.time.Instant;

/// One thing that was done to a release or a draft.
///
/// @param number counts the entries; some may be missing
/// @param publication who did it, and why
/// @param commandLine whether a command did; else it was an admin with a session
record AuditEntry(
    long number,
    Instant at,
    Act act,
    ReleaseNumber release,
    Publication publication,
    boolean commandLine) {}
