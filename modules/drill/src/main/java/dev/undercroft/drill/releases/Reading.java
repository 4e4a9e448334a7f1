package dev.undercroft.drill.releases;

import dev.undercroft.drill.client.Call;

/// An answer of the active release: who gave it and of which it was.
///
/// @param asked before the question was sent, in nanoseconds of the drill
/// @param answered when the answer was there
/// @param release the one that the answer names
record Reading(String node, Call call, long asked, long answered, int release) {}
