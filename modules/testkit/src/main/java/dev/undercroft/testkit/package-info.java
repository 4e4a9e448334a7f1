/// Real servers for tests, and gRPC in one process behind the real interceptors.
@NullMarked
package dev.undercroft.testkit;

import org.jspecify.annotations.NullMarked;
