/// A player's program: calls to one node, and what their outcome says about what was done.
@NullMarked
package dev.undercroft.drill.client;

import org.jspecify.annotations.NullMarked;
