/// PostgreSQL, Redis and Envoy as child processes that can't outlive the JVM that started them.
@NullMarked
package dev.undercroft.embedded;

import org.jspecify.annotations.NullMarked;
