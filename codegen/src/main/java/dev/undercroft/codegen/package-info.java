/// Turns data/schemas into everything that follows from them. Runs while building, never in the
/// server.
@NullMarked
package dev.undercroft.codegen;

import org.jspecify.annotations.NullMarked;
