package dev.undercroft.drill.history;

import java.util.Locale;

/// Something that a client did to a register, as whoever must understand a violation needs it.
///
/// @param what the call, such as GetProfile
/// @param node who answered it
/// @param version what it wrote or returned
/// @param start nanoseconds since the history began
/// @param end the same for the moment when its outcome was known
/// @param from what was going on when it started
/// @param until what was going on when it ended
public record Operation(
    String what, String node, long version, long start, long end, String from, String until) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s on %s: version %d, from %.6f s (%s) to %.6f s (%s)",
        what,
        node,
        version,
        start / 1e9,
        from,
        end / 1e9,
        until);
  }
}
