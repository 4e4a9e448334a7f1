/// The real things for tests: servers as child processes, and gRPC within the process.
@NullMarked
package dev.undercroft.testkit;

import org.jspecify.annotations.NullMarked;
