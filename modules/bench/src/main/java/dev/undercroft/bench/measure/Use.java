package dev.undercroft.bench.measure;

/// What a process has used so far.
///
/// @param cpuNanos of its processors' time
/// @param allocatedBytes of its heap, whether or not they are free again; 0 of one that is no JVM
/// @param residentBytes of memory that it holds now
public record Use(long cpuNanos, long allocatedBytes, long residentBytes) {}
