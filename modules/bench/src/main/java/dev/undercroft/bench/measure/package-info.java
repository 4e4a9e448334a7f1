/// Rounds of calls, what they took, and how that is told; knows nothing of what is called.
@NullMarked
package dev.undercroft.bench.measure;

import org.jspecify.annotations.NullMarked;
