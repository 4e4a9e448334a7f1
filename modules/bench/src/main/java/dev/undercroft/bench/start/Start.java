package dev.undercroft.bench.start;

import java.time.Duration;

/// One start of the server.
///
/// @param took from the start of its process until its health said SERVING
/// @param cpu processor time that the process had used by then
/// @param residentBytes memory that it held then; 0 where the system doesn't tell
public record Start(Duration took, Duration cpu, long residentBytes) {}
