/// How long a server takes to start, with what the JVM learned before and without.
@NullMarked
package dev.undercroft.bench.start;

import org.jspecify.annotations.NullMarked;
