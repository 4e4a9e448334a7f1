/// Everything that can go wrong around a node, and the order in which a drill lets it.
@NullMarked
package dev.undercroft.drill.fault;

import org.jspecify.annotations.NullMarked;
